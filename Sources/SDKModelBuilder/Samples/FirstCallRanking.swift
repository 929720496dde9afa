import Naming
import OpenAPIDocument
import SDKModel

/// Ranks operations by how well they show what an API is about to somebody who has only its key.
///
/// The order is one of evidence. It is documented in `docs/command.md`:
///
/// 1. what reads JSON by `GET`,
/// 2. what is not beside the point: no health check, no login, no preview (``AsideWord``),
/// 3. what needs no other credentials than most operations,
/// 4. what needs the fewest values that the document gives no example of,
/// 5. the resource with the most operations, those of the resources below it included,
/// 6. outer resources before those below them,
/// 7. lists before single things,
/// 8. what has an example of its response,
/// 9. what needs the fewest arguments,
/// 10. what comes first in the document.
struct FirstCallRanking {
  /// The operations, the best first.
  let ranked: [SampleCallBuilder.Candidate]

  init(_ candidates: [SampleCallBuilder.Candidate], _ schemas: SchemaIndex) {
    let groups = OperationGroups(candidates)
    let usualSecurity = Self.mostFrequent(
      candidates.map(\.operation).filter { !$0.needsNoCredential }.map(\.security))
    let ranks = candidates.enumerated().map { index, candidate in
      (rank: rank(candidate) + [index], candidate: candidate)
    }
    ranked = ranks.sorted { $0.rank.lexicographicallyPrecedes($1.rank) }.map(\.candidate)

    func rank(_ candidate: SampleCallBuilder.Candidate) -> [Int] {
      let operation = candidate.operation
      return [
        operation.readsJSON ? 0 : 1,
        AsideWord.occurs(in: candidate) ? 1 : 0,
        operation.security == usualSecurity || operation.needsNoCredential ? 0 : 1,
        candidate.countOfInventions(schemas),
        -groups.size(of: candidate),
        candidate.resources.count,
        operation.isList ? 0 : 1,
        candidate.hasResponseExample ? 0 : 1,
        operation.parameters.count(where: \.isRequired),
      ]
    }
  }

  /// The most frequent value, the first one if there are several.
  private static func mostFrequent<Value: Hashable>(_ values: [Value?]) -> Value? {
    let counts = values.reduce(into: [Value?: Int]()) { $0[$1, default: 0] += 1 }
    let greatest = counts.values.max()
    return values.first { counts[$0] == greatest } ?? nil
  }
}

/// The operations of an API by what they are about: by resource, or by the first part of the path if the
/// client itself has the operation.
private struct OperationGroups {
  /// The number of operations by the names that lead to a resource.
  private var sizes: [[String]: Int] = [:]
  /// The number of segments that all paths have in common.
  private let commonCount: Int

  init(_ candidates: [SampleCallBuilder.Candidate]) {
    let paths = candidates.map(\.segments)
    var common = paths.first.map { ArraySlice($0) } ?? []
    for path in paths {
      while !path.dropLast().starts(with: common) { common = common.dropLast() }
    }
    commonCount = common.count
    for candidate in candidates {
      let group = group(of: candidate)
      for length in group.indices { sizes[Array(group[...length]), default: 0] += 1 }
    }
  }

  func size(of candidate: SampleCallBuilder.Candidate) -> Int { sizes[group(of: candidate)] ?? 0 }

  private func group(of candidate: SampleCallBuilder.Candidate) -> [String] {
    guard candidate.resources.isEmpty else { return candidate.resources }
    let part = candidate.segments.dropFirst(commonCount).first { $0.first != "{" }
    return ["/" + (part ?? "")]
  }
}

/// Words of paths that do not lead to what an API is about.
private enum AsideWord {
  private static let words: Set = [
    // The state of the service
    "health", "healthz", "healthcheck", "heartbeat", "info", "live", "liveness", "livez", "metrics",
    "ping", "ready", "readiness", "readyz", "stats", "status", "version", "versions",
    // Access
    "auth", "authenticate", "authentication", "authorize", "login", "logout", "oauth", "oauth2",
    "permissions", "session", "sessions", "signin", "signup", "token", "tokens",
    // Administration, and what is not for everybody yet
    "admin", "alpha", "beta", "debug", "deprecated", "experimental", "internal", "legacy",
    "preview", "private", "system", "test",
    // The description of the API itself
    "docs", "meta", "openapi", "schema", "swagger",
  ]

  static func occurs(in candidate: SampleCallBuilder.Candidate) -> Bool {
    let fixed = candidate.segments.filter { $0.first != "{" }
    guard !fixed.isEmpty else { return true }
    return (fixed + candidate.resources).contains { segment in
      NameWords.split(segment).contains { words.contains($0.lowercased()) }
    }
  }
}

extension SampleCallBuilder.Candidate {
  fileprivate var segments: [String] { described.path.split(separator: "/").map(String.init) }

  /// The number of required values of which the document has no example, and which are not chosen from
  /// a list. Whoever makes the call must find out what to put there.
  fileprivate func countOfInventions(_ schemas: SchemaIndex) -> Int {
    let parameters = operation.parameters.filter(\.isRequired).count { parameter in
      guard let source = described.source(of: parameter) else { return true }
      let hint = SampleHint(
        source.schema.map { [$0] } ?? [],
        examples: source.examples.compactMap { example in
          example.value.map { Literal($0) }
        }, schemaAt: schemas.schema(at:))
      return hint.examples.isEmpty && !hint.isChoice
    }
    return parameters + (operation.body?.isRequired == true ? 1 : 0)
  }

  fileprivate var hasResponseExample: Bool {
    described.responses.contains { entry in
      entry.status.isSuccess && entry.response.content.contains { !$0.examples.isEmpty }
    }
  }
}

extension Operation {
  fileprivate var readsJSON: Bool {
    guard method == "GET", case .json = success.content else { return false }
    return true
  }

  fileprivate var needsNoCredential: Bool { security?.isEmpty == true }

  /// Whether the operation lists something: in pages, or as an array.
  fileprivate var isList: Bool {
    if pagination != nil { return true }
    guard case .json(let type, _) = success.content, case .array = type.kind else { return false }
    return true
  }
}
