import DocumentTree
import SDKModel

extension Literal {
  /// The value of a node.
  package init(_ node: Node) {
    switch node.kind {
    case .null: self = .null
    case .boolean: self = .boolean(node.boolean ?? false)
    case .integer, .number:
      self = node.decimal.map(Literal.number) ?? .string(node.text)
    case .string: self = .string(node.text)
    case .sequence: self = .array(node.elements.map(Literal.init))
    case .mapping:
      self = .object(node.entries.map { Member(name: $0.key.text, value: Literal($0.value)) })
    }
  }
}
