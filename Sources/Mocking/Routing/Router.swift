import OpenAPIDocument
import TextGrammar

/// Finds the operation of a request.
struct Router: Sendable {
  struct Route: Sendable {
    var template: RouteTemplate
    /// The index of the operation in the document.
    var operation: Int
    var method: String
    var ranks: [Int]
  }

  enum Outcome: Sendable {
    /// The index of an operation, the values of its path's parameters, and the path's segments.
    case found(operation: Int, values: [String: String], path: [String])
    /// Other methods of the path.
    case otherMethods([String])
    case unknownPath
    /// An escape in the path is broken.
    case undecodable
  }

  /// The routes, the most specific ones first.
  private let routes: [Route]
  /// The paths of the document's servers, in which its paths may be, the longest first.
  private let basePaths: [[String]]

  private static let segmentLimit = 256
  /// A path that ends is less specific than one that goes on.
  private static let endRank = 4

  init(_ document: OpenAPIDescription) {
    routes = document.operations.enumerated().map { index, operation in
      let template = RouteTemplate(operation)
      return Route(
        template: template, operation: index, method: operation.method, ranks: template.ranks)
    }.sorted { first, second in
      first.ranks == second.ranks
        ? first.operation < second.operation
        : (first.ranks + [Self.endRank]).lexicographicallyPrecedes(second.ranks + [Self.endRank])
    }
    let servers = document.servers + document.operations.flatMap(\.servers)
    let paths = Set(servers.map(Self.basePath)).filter { !$0.isEmpty }
    basePaths = paths.sorted {
      ($1.count, $0.joined(separator: "/")) < ($0.count, $1.joined(separator: "/"))
    }
  }

  func route(_ method: String, _ path: String) -> Outcome {
    guard let segments = RouteTemplate.segments(of: path) else {
      return path.hasScalarPrefix("/") ? .undecodable : .unknownPath
    }
    guard segments.count <= Self.segmentLimit else { return .unknownPath }
    let plain = route(method, segments)
    if case .found = plain { return plain }
    for base in basePaths where segments.starts(with: base) {
      let inner = route(method, Array(segments.dropFirst(base.count)))
      switch (inner, plain) {
      case (.found, _), (.otherMethods, .unknownPath): return inner
      default: break
      }
    }
    return plain
  }

  private func route(_ method: String, _ path: [String]) -> Outcome {
    var others: [String] = []
    var fallback: Outcome?
    for route in routes {
      guard let values = route.template.values(in: path) else { continue }
      if route.method == method {
        return .found(operation: route.operation, values: values, path: path)
      }
      // What GET answers, without its body (RFC 9110, section 9.3.2).
      if method == "HEAD", route.method == "GET", fallback == nil {
        fallback = .found(operation: route.operation, values: values, path: path)
      }
      if !others.contains(route.method) { others.append(route.method) }
    }
    return fallback ?? (others.isEmpty ? .unknownPath : .otherMethods(others.sorted()))
  }

  /// The segments of the path of a server's URL.
  private static func basePath(_ server: ServerObject) -> [String] {
    var url = server.url
    for variable in server.variables {
      url = url.replacing("{\(variable.name)}", with: variable.defaultValue)
    }
    if let scheme = url.firstRange(ofBytes: "//") {
      let rest = url[scheme.upperBound...]
      url = rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? ""
    }
    return url.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").map(String.init)
  }
}
