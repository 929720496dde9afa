import DocumentTree

/// A node's value without locations and styles. The order of a mapping's members is ignored.
indirect enum PlainValue: Hashable {
  case null
  case boolean(Bool)
  case number(Double)
  case string(String)
  case sequence([PlainValue])
  case mapping([String: PlainValue])

  init(_ node: Node) {
    switch node.kind {
    case .null: self = .null
    case .boolean: self = .boolean(node.boolean ?? false)
    case .integer, .number: self = .number(node.double ?? .nan)
    case .string: self = .string(node.text)
    case .sequence: self = .sequence(node.elements.map { PlainValue($0) })
    case .mapping:
      let entries = node.entries.map { ($0.key.text, PlainValue($0.value)) }
      self = .mapping(Dictionary(entries) { first, _ in first })
    }
  }
}
