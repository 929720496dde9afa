import Diagnostics
import DocumentTree

/// What every object's reader needs: checked access, and a word about what it found instead.
extension DocumentReader {
  mutating func error(_ code: DiagnosticCode, _ message: String, at node: Node, hint: String? = nil)
  {
    diagnostics.append(.error(code, message, at: node.location, hint: hint))
  }

  mutating func warning(
    _ code: DiagnosticCode, _ message: String, at node: Node, hint: String? = nil
  ) {
    diagnostics.append(.warning(code, message, at: node.location, hint: hint))
  }

  /// A warning of something that a document does everywhere when it does it at all.
  mutating func warningOnce(
    _ code: DiagnosticCode, _ message: String, at node: Node, hint: String? = nil
  ) {
    guard saidOnce.insert("\(code) \(message)").inserted else { return }
    warning(code, message, at: node, hint: hint)
  }

  /// Says that a field is not carried over. Vendor extensions are nobody's business but the vendor's.
  mutating func unsupported(_ key: Node, in place: String) {
    guard !key.text.hasPrefix("x-") else { return }
    warning(.unsupportedField, "`\(key.text)` in \(place) is not carried over", at: key)
  }

  /// The mapping that stands here, or in the place that a lone `$ref` here leads to.
  ///
  /// - Parameter isField: Whether leaving it empty is as good as leaving it out.
  mutating func mapping(_ node: Node, _ what: String, isField: Bool = true) -> Node? {
    guard let node = behindReference(node) else { return nil }
    if node.kind == .mapping { return node }
    if isLeftEmpty(node, what, isField: isField) { return nil }
    error(
      .unexpectedType, "\(what) must be a mapping, found \(node.kindDescription)", at: node)
    return nil
  }

  /// The list that stands here, or in the place that a lone `$ref` here leads to.
  mutating func sequence(_ node: Node, _ what: String) -> Node? {
    guard let node = behindReference(node) else { return nil }
    if node.kind == .sequence { return node }
    if isLeftEmpty(node, what, isField: true) { return nil }
    error(.unexpectedType, "\(what) must be a list, found \(node.kindDescription)", at: node)
    return nil
  }

  private mutating func behindReference(_ node: Node) -> Node? {
    guard node.kind == .mapping, node.count == 1, let reference = node["$ref"],
      reference.kind == .string
    else { return node }
    return follow(node)
  }

  /// A key with nothing behind it is meant as if it were not there.
  private mutating func isLeftEmpty(_ node: Node, _ what: String, isField: Bool) -> Bool {
    guard node.kind == .null, !node.isQuoted else { return false }
    if !isField { warning(.emptyField, "\(what) is left empty", at: node) }
    return true
  }

  /// The text of a scalar of any type: `version: 1.0` is the text `1.0`.
  mutating func text(_ node: Node, _ what: String) -> String? {
    switch node.kind {
    case .null: return nil
    case .mapping, .sequence:
      error(.unexpectedType, "\(what) must be text, found \(node.kindDescription)", at: node)
      return nil
    default: return node.text
    }
  }

  /// What is said to people, which may also be in a file of its own.
  mutating func words(_ node: Node, _ what: String) -> String? {
    if node.kind == .mapping, let reference = node["$ref"], reference.kind == .string {
      if let prose = references.prose(reference.text, at: reference) { return prose }
      do {
        let target = try references.resolve(reference.text, at: reference)
        return target.kind == .mapping ? nil : words(target, what)
      } catch {
        // An SDK can be made without some of its words.
        let problem = error.diagnostic
        diagnostics.append(
          .warning(problem.code, problem.message, at: problem.location, hint: problem.hint))
        return nil
      }
    }
    guard node.kind != .mapping, node.kind != .sequence else {
      warning(
        .unexpectedType, "\(what) must be text, found \(node.kindDescription): left out",
        at: node)
      return nil
    }
    return text(node, what)
  }

  mutating func flag(_ node: Node, _ what: String) -> Bool {
    if let value = node.boolean { return value }
    switch node.text.lowercased() {
    case "true": return true
    case "false": return false
    case "" where node.kind == .null: return false
    case "yes", "1": return true
    case "no", "0": return false
    default:
      if node.kind == .null { return false }
      error(
        .unexpectedType, "\(what) must be true or false, found \(node.kindDescription)", at: node)
      return false
    }
  }

  /// Whether something is deprecated; a text that says why, or what to use instead, says that it is.
  mutating func deprecation(_ node: Node) -> Bool {
    let answers = ["", "true", "false", "yes", "no", "1", "0"]
    guard let text = node.string, !answers.contains(text.lowercased()) else {
      return flag(node, "`deprecated`")
    }
    warning(
      .inexactField, "a text for `deprecated` is taken for `true`", at: node,
      hint: "write `deprecated: true`, and the text into the description")
    return true
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
