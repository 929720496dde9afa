import Diagnostics
import DocumentTree

/// What every object's reader needs: checked access, and a word about what it found instead.
extension DocumentReader {
  mutating func error(_ code: String, _ message: String, at node: Node, hint: String? = nil) {
    diagnostics.append(.error(code, message, at: node.location, hint: hint))
  }

  mutating func warning(_ code: String, _ message: String, at node: Node, hint: String? = nil) {
    diagnostics.append(.warning(code, message, at: node.location, hint: hint))
  }

  /// Says that a field is not carried over. Vendor extensions are nobody's business but the vendor's.
  mutating func unsupported(_ key: Node, in place: String) {
    guard !key.text.hasPrefix("x-") else { return }
    warning("unsupported-field", "`\(key.text)` in \(place) is not carried over", at: key)
  }

  mutating func expectMapping(_ node: Node, _ what: String) -> Bool {
    if node.kind == .mapping { return true }
    if isLeftEmpty(node, what) { return false }
    error(
      "unexpected-type", "\(what) must be a mapping, found \(node.kindDescription)", at: node)
    return false
  }

  mutating func expectSequence(_ node: Node, _ what: String) -> Bool {
    if node.kind == .sequence { return true }
    if isLeftEmpty(node, what) { return false }
    error("unexpected-type", "\(what) must be a list, found \(node.kindDescription)", at: node)
    return false
  }

  /// A key with nothing behind it is meant as if it were not there.
  private mutating func isLeftEmpty(_ node: Node, _ what: String) -> Bool {
    guard node.kind == .null, !node.isQuoted else { return false }
    warning("empty-field", "\(what) is left empty", at: node)
    return true
  }

  /// The text of a scalar of any type: `version: 1.0` is the text `1.0`.
  mutating func text(_ node: Node, _ what: String) -> String? {
    switch node.kind {
    case .null: return nil
    case .mapping, .sequence:
      error("unexpected-type", "\(what) must be text, found \(node.kindDescription)", at: node)
      return nil
    default: return node.text
    }
  }

  mutating func flag(_ node: Node, _ what: String) -> Bool {
    if let value = node.boolean { return value }
    switch node.text {
    case "true": return true
    case "false": return false
    default:
      error(
        "unexpected-type", "\(what) must be true or false, found \(node.kindDescription)", at: node)
      return false
    }
  }
}

extension Node {
  /// How to name what stands here in a sentence.
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
