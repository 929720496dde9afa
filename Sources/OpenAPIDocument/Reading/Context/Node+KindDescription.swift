import DocumentTree

extension Node {
  /// The node's kind, as words for a message.
  var kindDescription: String {
    switch kind {
    case .null: "nothing"
    case .boolean: "the boolean `\(text)`"
    case .integer, .number: "the number `\(text)`"
    case .string: "the text \"\(text.prefix(40))\""
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}
