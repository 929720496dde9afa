import DocumentTree

/// JSON that is built from the tables' values, with unchanged numbers.
indirect enum TableValue {
  struct Member {
    var name: String
    var value: TableValue

    init(_ name: String, _ value: TableValue) {
      self.name = name
      self.value = value
    }
  }

  case object([Member])
  case array([TableValue])
  /// A value as JSON.
  case text(String)

  init(_ node: Node) { self = .text(node.json) }

  static func string(_ text: String) -> TableValue { .text(Node.quoted(text)) }

  var text: String {
    switch self {
    case .object(let members):
      "{" + members.map { "\(Node.quoted($0.name)):\($0.value.text)" }.joined(separator: ",") + "}"
    case .array(let elements): "[" + elements.map(\.text).joined(separator: ",") + "]"
    case .text(let text): text
    }
  }
}
