import DocumentTree
import TextGrammar

/// A query that selects nodes of a document (RFC 9535).
public struct JSONPath: Sendable {
  let query: JSONPathQuery

  /// Parses a query such as `$.paths..responses['500']`, and checks that its functions are well
  /// typed.
  ///
  /// - Throws: ``JSONPathError`` with the position in the string.
  public init(_ text: String) throws(JSONPathError) {
    var parser = JSONPathParser(text)
    query = try parser.parse()
  }

  /// The nodes that the query selects, in the order of section 2.5.2: parents before children,
  /// members in document order. A node that several selectors select occurs several times.
  ///
  /// - Throws: ``JSONPathLimit`` if the evaluation takes too many steps.
  public func nodes(in root: Node) throws(JSONPathLimit) -> [Node] {
    try JSONPathEvaluation(root).positions(of: query, in: EditedTree(root)).map(\.position.node)
  }
}

/// A syntax or type error in a query.
public struct JSONPathError: Error, Hashable, Sendable {
  /// A sentence without its full stop.
  public var message: String
  /// The position of the error: the number of Unicode scalars before it.
  public var offset: Int
}

extension JSONPath {
  /// The normalized path of a node (section 2.7), which selects only that node.
  public static func normalizedPath(of node: Node) -> String {
    var path = "$"
    var current = node.tree.root
    while current != node {
      switch current.kind {
      case .sequence:
        guard let position = current.elements.enumerated().first(where: { $1.contains(node) })
        else {
          return path
        }
        path += "[\(position.offset)]"
        current = position.element
      case .mapping:
        guard let entry = current.entries.first(where: { $0.value.contains(node) }) else {
          return path
        }
        path += "[\(JSONString.quoted(entry.key.text, by: "'"))]"
        current = entry.value
      default:
        return path
      }
    }
    return path
  }
}

extension Node {
  /// Whether the other node of the same tree is this one or inside of it.
  func contains(_ other: Node) -> Bool {
    (index..<(index + span)).contains(other.index)
  }
}
