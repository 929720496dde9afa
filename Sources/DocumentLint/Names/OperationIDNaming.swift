import Naming
import OpenAPIDocument
import TextGrammar

/// Proposes ids for operations, in the style of the document's existing ids.
struct OperationIDNaming {
  /// The most frequent style, and the number of ids that have it.
  let style: IdentifierStyle
  let styles: [IdentifierStyle: Int]
  private let isVerbLast: Bool
  private var verbs: [Shape: [String: Int]] = [:]
  private var taken: Set<String> = []
  private let prefix: [String]

  /// The properties of an operation that determine the verb.
  private struct Shape: Hashable {
    var method: String
    /// Whether the path ends with a parameter, and so identifies a single resource.
    var isOne: Bool
  }

  init(_ operations: [OperationSite]) {
    let ids = operations.compactMap { site in site.operation.id.map { ($0, site.operation) } }
    taken = Set(ids.map { $0.0.lowercased() })
    var styles: [IdentifierStyle: Int] = [:]
    var first = 0
    var last = 0
    for (id, operation) in ids {
      if let style = IdentifierStyle(of: id) { styles[style, default: 0] += 1 }
      let words = NameWords.lowercasedWords(id)
      guard words.count > 1, let begin = words.first, let end = words.last else { continue }
      let isFirst = Self.knownVerbs.contains(begin)
      let isLast = Self.knownVerbs.contains(end)
      if isFirst { first += 1 }
      if isLast { last += 1 }
      if isFirst != isLast {
        let shape = Shape(method: operation.method, isOne: operation.path.endsWithParameter)
        verbs[shape, default: [:]][isFirst ? begin : end, default: 0] += 1
      }
    }
    self.styles = styles
    style =
      IdentifierStyle.allCases.max { styles[$0, default: 0] < styles[$1, default: 0] }
      .flatMap { styles[$0] == nil ? nil : $0 } ?? .camel
    isVerbLast = last > first || (style == .dotted && first == 0)
    // If most ids contain the whole path, new ones do too.
    let spelled = ids.filter { NameWords.identifierWords($0.0).first?.lowercased() == "api" }
    prefix = !ids.isEmpty && spelled.count * 2 > ids.count ? ["api"] : []
  }

  static let knownVerbs: Set<String> = [
    "list", "get", "create", "update", "delete", "retrieve", "fetch", "read", "replace", "put",
    "patch", "post", "add", "remove", "set", "destroy", "partial", "find", "search", "show", "edit",
    "query", "save", "index", "store",
  ]

  /// An unused id, which is then reserved.
  mutating func name(for operation: OperationObject) -> String {
    let words = words(for: operation)
    let parameters = operation.path.segments.filter(\.isParameter)
      .flatMap { NameWords.identifierWords($0) }
    var candidates = [words]
    if !parameters.isEmpty { candidates.append(words + ["by"] + parameters) }
    candidates.append(words + [operation.method])
    for candidate in candidates { if let id = take(style.join(candidate)) { return id } }
    var number = 2
    while true {
      if let id = take(style.join(words + ["\(number)"])) { return id }
      number += 1
    }
  }

  /// The same words in the most frequent style.
  mutating func name(restyling id: String) -> String? {
    let words = NameWords.identifierWords(id)
    guard !words.isEmpty else { return nil }
    return take(style.join(words))
  }

  mutating func take(_ id: String) -> String? {
    taken.insert(id.lowercased()).inserted ? id : nil
  }

  private func words(for operation: OperationObject) -> [String] {
    var segments = operation.path.segments
    while let first = segments.first, Self.isPrefix(first), segments.count > 1 {
      segments.removeFirst()
    }
    let literals = segments.enumerated().filter { !$0.element.isParameter }
    guard !literals.isEmpty else { return [verb(operation, isOne: false), "root"] }
    let isOne = operation.path.endsWithParameter
    var verb = verb(operation, isOne: isOne)
    var nouns: [[String]] = literals.map { position, segment in
      let words = NameWords.lowercasedWords(segment)
      let isFollowed = position + 1 < segments.count && segments[position + 1].isParameter
      let isLast = position == literals.last?.offset
      let isSingle = isFollowed || (isLast && ["create", "add"].contains(verb) && !isVerbLast)
      guard isSingle, !isVerbLast, let last = words.last else { return words }
      return words.dropLast() + [EnglishNoun.singular(last)]
    }
    // `POST /orders/{id}/cancel` and `GET /orders/search` are named after the last segment.
    var object: [String] = []
    if !isOne, ["POST", "PUT", "GET"].contains(operation.method), let action = nouns.last,
      let first = action.first, isAction(action, below: segments.dropLast().last, operation)
    {
      verb = first
      object = Array(action.dropFirst())
      nouns.removeLast()
    }
    let noun = nouns.flatMap(\.self)
    return isVerbLast ? prefix + noun + object + [verb] : [verb] + noun + object
  }

  /// Whether the last segment of a path is a verb rather than a resource.
  func isAction(
    _ words: [String], below parent: String?, _ operation: OperationObject
  ) -> Bool {
    if words.first.map(Self.actions.contains) == true { return true }
    return operation.method == "POST" && parent?.isParameter == true && words.count == 1
      && !EnglishNoun.isPlural(words[0])
  }

  private static let actions: Set<String> = [
    "search", "validate", "test", "import", "export", "cancel", "query", "run", "start", "stop",
    "send", "refresh", "login", "logout", "duplicate", "upload", "download", "move", "copy", "sync",
    "verify", "approve", "reject", "activate", "deactivate", "enable", "disable", "reset", "retry",
    "merge", "archive", "publish", "format",
  ]

  static func isPrefix(_ segment: String) -> Bool {
    let word = segment.lowercased()
    return word == "api" || word == "rest"
      || (word.first == "v" && word.count > 1
        && word.dropFirst().allSatisfy { $0.isNumber || $0 == "." })
  }

  private func verb(_ operation: OperationObject, isOne: Bool) -> String {
    let used = verbs[Shape(method: operation.method, isOne: isOne)] ?? [:]
    let common = used.max { ($0.value, $1.key) < ($1.value, $0.key) }
    if let common, common.value > 1 { return common.key }
    switch operation.method {
    case "GET":
      let last = operation.path.segments.last { !$0.isParameter } ?? ""
      return isOne || !EnglishNoun.isPlural(last) ? "get" : "list"
    case "POST": return "create"
    case "PUT": return "replace"
    case "PATCH": return "update"
    default: return operation.method.lowercased()
    }
  }
}

extension String {
  /// The segments of a path.
  var segments: [String] { split(separator: "/").map(String.init) }
  var isParameter: Bool { hasPrefix("{") }
  var endsWithParameter: Bool { segments.last?.isParameter ?? false }
}
