import DocumentTree
import TextGrammar

/// The parts of a document that the selected operations and schemas use. Diagnostics about other
/// parts are not reported.
struct UsedParts {
  /// The targets of the references in used parts.
  private var reached: Set<[String]> = []
  private let operations: SelectedOperations
  private let root: Node

  /// - Parameter schemas: The names of component schemas that are used in any case.
  init(of root: Node, operations: SelectedOperations, schemas: [String]) {
    self.root = root
    self.operations = operations
    var pending: [Node] = []
    for (path, item) in root["paths"]?.entries.map({ ($0.text, $1) }) ?? [] {
      guard operations.keys.contains(where: { $0.path == path }) else { continue }
      visit(item, into: &pending, whereKey: { operations.isPart($0, of: path) })
    }
    for name in schemas {
      for parent in Self.schemaParents {
        reach(JSONPointer(tokens: parent + [name]), into: &pending)
      }
    }
    while let node = pending.popLast() { visit(node, into: &pending) }
  }

  private static let schemaParents = [["components", "schemas"], ["definitions"]]
  /// The fields with parts that other parts refer to.
  private static let shared = ["components", "definitions", "parameters", "responses"]

  /// Whether the node at a pointer belongs to a used part.
  func contains(_ pointer: JSONPointer) -> Bool {
    let tokens = pointer.tokens
    guard let first = tokens.first else { return true }
    if first == "paths" {
      guard tokens.count > 1 else { return true }
      let path = tokens[1]
      guard tokens.count > 2 else { return operations.keys.contains { $0.path == path } }
      if operations.isPart(tokens[2], of: path) { return true }
    } else if !Self.shared.contains(first)
      || tokens.starts(with: ["components", "securitySchemes"])
    {
      return true
    }
    // `/components/schemas` itself always counts as used.
    let container = first == "components" ? 2 : first == "paths" ? 0 : 1
    return tokens.count <= container
      || tokens.indices.contains { reached.contains(Array(tokens[...$0])) }
  }

  private mutating func visit(
    _ node: Node, into pending: inout [Node], whereKey isPart: ((String) -> Bool)? = nil
  ) {
    switch node.kind {
    case .mapping:
      for (key, value) in node.entries where isPart?(key.text) ?? true {
        visit(value, into: &pending)
      }
    case .sequence: for element in node.elements { visit(element, into: &pending) }
    case .string:
      // A `$ref`, or a value of a discriminator's mapping.
      guard node.text.hasScalarPrefix("#/"),
        let pointer = JSONPointer(fragment: node.text.dropFirst())
      else { return }
      reach(pointer, into: &pending)
    default: break
    }
  }

  private mutating func reach(_ pointer: JSONPointer, into pending: inout [Node]) {
    guard reached.insert(pointer.tokens).inserted, let node = root.resolve(pointer: pointer) else {
      return
    }
    pending.append(node)
  }
}

extension SelectedOperations {
  /// Whether a field of a path item belongs to a selected operation.
  fileprivate func isPart(_ field: String, of path: String) -> Bool {
    let isOperation = PathItemMethods.all.contains(field)
    return isOperation
      ? contains(method: field.uppercased(), path: path) : keys.contains { $0.path == path }
  }
}
