import Diagnostics
import DocumentTree
import TextGrammar

/// Reads the Paths Object and Path Item Objects.
enum PathReader {
  static func read(_ node: Node, _ context: inout ReadingContext) -> [OperationObject] {
    guard let node = context.mapping(node, "`paths`") else { return [] }
    var operations: [OperationObject] = []
    var templates: [String: Node] = [:]
    context.log.noteExtensions(of: node, in: "`paths`")
    for (key, value) in node.entries where !key.text.hasScalarPrefix("x-") {
      operations +=
        context.part(.path, key.text, at: key) { context in
          guard let path = PathTemplateReader.read(key, &context) else { return nil }
          if let other = templates.updateValue(key, forKey: path.shape) {
            context.log.warning(
              .ambiguousPath, "the path `\(key.text)` is the same as `\(other.text)`", at: key,
              hint: "that one stands at \(other.location)")
          }
          return readItem(value, path: path, &context)
        } ?? []
    }
    return operations
  }

  /// - Parameter path: `nil` for a component, which several paths may use.
  static func readItem(
    _ node: Node, path: PathExpression?, _ context: inout ReadingContext
  ) -> [OperationObject] {
    guard let item = context.mapping(node, "a path", isField: false) else { return [] }
    guard context.inProgress.insert(item).inserted else { return [] }
    defer { context.inProgress.remove(item) }
    var operations: [OperationObject] = []
    // Siblings of the reference take precedence.
    if item["$ref"] != nil, let target = context.follow(item, to: .pathItems) {
      operations = readItem(target, path: path, &context)
    }
    var shared = ParameterList()
    if let node = item["parameters"] { shared = ParameterReader.readList(node, &context) }
    var servers: [ServerObject] = []
    if let node = item["servers"] { servers = ServerReader.readList(node, &context) }
    for (key, value) in item.entries {
      let method = key.text.lowercased()
      switch key.text {
      case "parameters", "servers", "summary", "description", "$ref": break
      case "additionalOperations":
        guard let others = context.mapping(value, "`additionalOperations`") else { continue }
        for (key, value) in others.entries where isMethod(key, &context) {
          operations += OperationReader.read(
            value, at: key, path: path, shared: shared, servers: servers, &context)
        }
      case _ where PathItemMethods.all.contains(method):
        if method != key.text {
          context.log.warning(
            .inexactField, "the method `\(key.text)` is read as `\(method)`", at: key)
        }
        operations.removeAll { $0.method == method.uppercased() }
        operations += OperationReader.read(
          value, at: key, path: path, shared: shared, servers: servers, &context)
      default: context.log.unsupported(key, in: "a path")
      }
    }
    return operations
  }

  /// Whether the key is a method without its own field (OpenAPI 3.2, section 4.9).
  private static func isMethod(_ key: Node, _ context: inout ReadingContext) -> Bool {
    guard !PathItemMethods.all.contains(key.text.lowercased()) else {
      context.log.error(
        .invalidMethod, "`\(key.text)` is no additional operation", at: key,
        hint: "it has a field of its own, `\(key.text.lowercased())`")
      return false
    }
    guard HTTPToken.isToken(key.text) else {
      context.log.error(.invalidMethod, "`\(key.text)` is no method of HTTP", at: key)
      return false
    }
    return true
  }
}
