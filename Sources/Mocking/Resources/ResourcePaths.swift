import OpenAPIDocument

/// The collections of a document: paths under which requests create resources, each at a path of its
/// own.
struct ResourcePaths: Sendable {
  /// What an operation does with resources.
  struct Use: Sendable {
    /// The positions of segments in the path that identify resources, the outermost first.
    var items: [Int] = []
    /// The names of the parameters in these segments.
    var names: [String] = []
    var role = Role.other
  }

  enum Role: Sendable {
    /// Requests at the path of a collection.
    case create, list
    /// Requests at the path of a resource.
    case read, change, replace, delete
    case other
  }

  /// The use by each operation, by its position in the document.
  let uses: [Use]
  /// The names of the parameters that identify the resources of a collection, by its path.
  private let itemNames: [String: String]

  init(_ document: OpenAPIDescription) {
    // A slash at the end makes no other resource.
    let templates = document.operations.map { operation in
      let segments = RouteTemplate(operation).segments
      return segments.last?.parts.isEmpty == true ? segments.dropLast() : segments
    }
    var created: Set<String> = []
    var names: [String: String] = [:]
    for (operation, template) in zip(document.operations, templates) {
      if operation.method == "POST" { created.insert(Self.key(template[...])) }
      if ["GET", "PUT", "PATCH", "DELETE"].contains(operation.method),
        let name = template.last?.parameter
      {
        let collection = Self.key(template.dropLast())
        if names[collection] == nil { names[collection] = name }
        if operation.method == "PUT" { created.insert(collection) }
      }
    }
    let collections = names.filter { created.contains($0.key) }
    itemNames = collections
    uses = zip(document.operations, templates).map { operation, template in
      Self.use(of: operation, template, collections)
    }
  }

  private static func use(
    of operation: OperationObject, _ segments: [RouteTemplate.Segment],
    _ collections: [String: String]
  ) -> Use {
    var use = Use()
    for (position, segment) in segments.enumerated() {
      guard let name = segment.parameter, collections[key(segments[..<position])] != nil else {
        continue
      }
      use.items.append(position)
      use.names.append(name)
    }
    if use.items.last == segments.count - 1, !segments.isEmpty {
      switch operation.method {
      case "GET", "HEAD": use.role = .read
      case "PATCH", "POST": use.role = .change
      case "PUT": use.role = .replace
      case "DELETE": use.role = .delete
      default: break
      }
    } else if let name = collections[key(segments[...])] {
      switch operation.method {
      case "POST":
        use.role = .create
        use.names.append(name)
      case "GET", "HEAD": use.role = .list
      default: break
      }
    }
    return use
  }

  /// The path of a collection, without the names of parameters.
  private static func key(_ segments: ArraySlice<RouteTemplate.Segment>) -> String {
    segments.map { segment in
      segment.parts.map { part in
        switch part {
        case .literal(let text): text
        case .parameter: "{}"
        }
      }.joined()
    }.joined(separator: "/")
  }
}

extension RouteTemplate.Segment {
  /// The name of the parameter that is the whole segment.
  fileprivate var parameter: String? {
    guard parts.count == 1, !takesSlashes, case .parameter(let name)? = parts.first else {
      return nil
    }
    return name
  }
}
