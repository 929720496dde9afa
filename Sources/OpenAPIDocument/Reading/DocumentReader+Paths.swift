import Diagnostics
import DocumentTree

/// Paths, and what else holds operations.
extension DocumentReader {
  private static let methods = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
  ]

  mutating func readPaths(_ node: Node) -> [OperationObject] {
    guard let node = mapping(node, "`paths`") else { return [] }
    var operations: [OperationObject] = []
    var templates: [String: Node] = [:]
    for (key, value) in node.entries where !key.text.hasPrefix("x-") {
      guard let path = readPathTemplate(key) else { continue }
      if let other = templates.updateValue(key, forKey: Self.shape(of: FilePath.decoded(path))) {
        warning(
          .ambiguousPath, "the path `\(key.text)` is the same as `\(other.text)`", at: key,
          hint: "that one stands at \(other.location)")
      }
      operations += readPathItem(value, path: path)
    }
    return operations
  }

  mutating func readWebhooks(_ node: Node) -> [WebhookObject] {
    guard let node = mapping(node, "`webhooks`") else { return [] }
    return node.entries.compactMap { key, value in
      guard !key.text.hasPrefix("x-") else { return nil }
      return WebhookObject(
        name: key.text, operations: readPathItem(value, path: key.text), location: key.location)
    }
  }

  mutating func readCallbacks(_ node: Node) -> [CallbackObject] {
    guard let node = mapping(node, "`callbacks`") else { return [] }
    return node.entries.compactMap { key, value in
      key.text.hasPrefix("x-") ? nil : readCallback(value, name: key.text)
    }
  }

  mutating func readCallback(_ node: Node, name: String) -> CallbackObject? {
    guard let target = follow(node, to: .callbacks),
      let target = mapping(target, "a callback", isField: false)
    else { return nil }
    // A callback's operation may have the same callback.
    guard inProgress.insert(target).inserted else { return nil }
    defer { inProgress.remove(target) }
    let requests = target.entries.filter { !$0.key.text.hasPrefix("x-") }.map { key, value in
      CallbackObject.Request(
        expression: key.text, operations: readPathItem(value, path: key.text))
    }
    return CallbackObject(name: name, requests: requests, location: target.location)
  }

  /// - Parameter path: `nil` for a component, which may be used for several.
  mutating func readPathItem(_ node: Node, path: String?) -> [OperationObject] {
    guard let item = mapping(node, "a path", isField: false) else { return [] }
    guard inProgress.insert(item).inserted else { return [] }
    defer { inProgress.remove(item) }
    var operations: [OperationObject] = []
    // What stands beside the reference wins.
    if item["$ref"] != nil, let target = follow(item, to: .pathItems) {
      operations = readPathItem(target, path: path)
    }
    let shared = item["parameters"].map { readParameters($0) } ?? ParameterList()
    let servers = item["servers"].map { readServers($0) } ?? []
    for (key, value) in item.entries {
      let method = key.text.lowercased()
      switch key.text {
      case "parameters", "servers", "summary", "description", "$ref": break
      case "additionalOperations":
        guard let others = mapping(value, "`additionalOperations`") else { continue }
        for (key, value) in others.entries where isMethod(key) {
          operations += readOperation(value, at: key, path: path, shared: shared, servers: servers)
        }
      case _ where Self.methods.contains(method):
        if method != key.text {
          warning(
            .inexactField, "the method `\(key.text)` is taken for `\(method)`", at: key)
        }
        operations.removeAll { $0.method == method.uppercased() }
        operations += readOperation(value, at: key, path: path, shared: shared, servers: servers)
      default: unsupported(key, in: "a path")
      }
    }
    return operations
  }

  /// Whether the key is a method that has no field of its own (OpenAPI 3.2, section 4.9).
  private mutating func isMethod(_ key: Node) -> Bool {
    guard !Self.methods.contains(key.text.lowercased()) else {
      error(
        .invalidMethod, "`\(key.text)` is no additional operation", at: key,
        hint: "it has a field of its own, `\(key.text.lowercased())`")
      return false
    }
    guard HTTPToken.isToken(key.text) else {
      error(.invalidMethod, "`\(key.text)` is no method of HTTP", at: key)
      return false
    }
    return true
  }

  // MARK: Templates

  /// The path as OpenAPI would have it; `nil` where it is none.
  private mutating func readPathTemplate(_ key: Node) -> String? {
    var path = key.text
    guard Self.isBalanced(path) else {
      error(
        .invalidPath, "the path `\(path)` has a brace that is not closed", at: key,
        hint: "a parameter looks like `{id}`")
      return nil
    }
    if !path.hasPrefix("/") {
      guard let first = path.first, first.isLetter || first.isNumber || first == "{",
        !path.contains(where: \.isWhitespace)
      else {
        error(.invalidPath, "the path `\(path)` does not begin with a slash", at: key)
        return nil
      }
      warning(.inexactPath, "the path `\(path)` does not begin with a slash", at: key)
      path = "/" + path
    }
    guard path.contains("/:") else { return path }
    warningOnce(.inexactPath, "`:name` in a path is taken for `{name}`", at: key)
    return path.split(separator: "/", omittingEmptySubsequences: false).map { segment in
      segment.hasPrefix(":") && segment.count > 1 && !segment.contains("{")
        ? "{\(segment.dropFirst())}" : String(segment)
    }.joined(separator: "/")
  }

  private static func isBalanced(_ path: String) -> Bool {
    var isOpen = false
    var isEmpty = false
    for character in path {
      switch character {
      case "{":
        if isOpen { return false }
        isOpen = true
        isEmpty = true
      case "}":
        if !isOpen || isEmpty { return false }
        isOpen = false
      default: isEmpty = false
      }
    }
    return !isOpen
  }

  /// The path with its parameters' names left out.
  private static func shape(of path: String) -> String {
    var shape = ""
    var isName = false
    for character in path {
      if character == "}" { isName = false }
      if !isName { shape.append(character) }
      if character == "{" { isName = true }
    }
    return shape
  }
}

/// Names that HTTP can carry (RFC 9110, section 5.6.2).
enum HTTPToken {
  static func isToken(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
          UInt8(ascii: "A")...UInt8(ascii: "Z"):
          true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
      }
  }
}
