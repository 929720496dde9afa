import DocumentTree

/// A document that can be edited and written as JSON.
indirect enum PatchedValue {
  case scalar(String)
  case list([PatchedValue])
  case object([(name: String, value: PatchedValue)])

  init(_ node: Node) {
    switch node.kind {
    case .mapping:
      self = .object(node.entries.map { ($0.key.text, PatchedValue($0.value)) })
    case .sequence: self = .list(node.elements.map(PatchedValue.init))
    case .string: self = .scalar(Self.quoted(node.text))
    case .null: self = .scalar("null")
    default: self = .scalar(node.text.lowercased())
    }
  }

  var json: String {
    switch self {
    case .scalar(let text): text
    case .list(let values): "[" + values.map(\.json).joined(separator: ",\n") + "]"
    case .object(let members):
      "{" + members.map { "\(Self.quoted($0.name)): \($0.value.json)" }.joined(separator: ",\n")
        + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\r": "\\r"
      case "\t": "\\t"
      default: String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}
