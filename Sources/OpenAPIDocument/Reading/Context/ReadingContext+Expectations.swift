import Diagnostics
import DocumentTree
import TextGrammar

/// Access to values with checks and diagnostics, for all readers.
extension ReadingContext {
  /// The mapping at this node, or at the target of a lone `$ref`.
  ///
  /// - Parameter isField: Whether an empty value means the same as a missing one.
  mutating func mapping(_ node: Node, _ what: String, isField: Bool = true) -> Node? {
    guard let node = behindReference(node) else { return nil }
    if node.kind == .mapping { return node }
    if isLeftEmpty(node, what, isField: isField) { return nil }
    log.error(
      .unexpectedType, "\(what) must be a mapping, found \(node.kindDescription)", at: node)
    return nil
  }

  /// The list at this node, or at the target of a lone `$ref`.
  mutating func sequence(_ node: Node, _ what: String) -> Node? {
    guard let node = behindReference(node) else { return nil }
    if node.kind == .sequence { return node }
    if isLeftEmpty(node, what, isField: true) { return nil }
    log.error(.unexpectedType, "\(what) must be a list, found \(node.kindDescription)", at: node)
    return nil
  }

  /// Reads each entry of a mapping, except for vendor extensions.
  mutating func entries<Object>(
    of node: Node, _ what: String,
    read: (_ key: Node, _ value: Node, inout ReadingContext) -> Object?
  ) -> [Object] {
    guard let node = mapping(node, what) else { return [] }
    var objects: [Object] = []
    for (key, value) in node.entries where !key.text.hasScalarPrefix("x-") {
      if let object = read(key, value, &self) { objects.append(object) }
    }
    return objects
  }

  /// Reads each element of a list.
  mutating func elements<Object>(
    of node: Node, _ what: String, read: (Node, inout ReadingContext) -> Object?
  ) -> [Object] {
    guard let node = sequence(node, what) else { return [] }
    var objects: [Object] = []
    for element in node.elements {
      if let object = read(element, &self) { objects.append(object) }
    }
    return objects
  }

  private mutating func behindReference(_ node: Node) -> Node? {
    guard node.kind == .mapping, node.count == 1, let reference = node["$ref"],
      reference.kind == .string
    else { return node }
    return follow(node)
  }

  /// A key without a value is treated as absent.
  private mutating func isLeftEmpty(_ node: Node, _ what: String, isField: Bool) -> Bool {
    guard node.kind == .null, !node.isQuoted else { return false }
    if !isField { log.warning(.emptyField, "\(what) is left empty", at: node) }
    return true
  }

  /// A scalar of any type as a string: `version: 1.0` is the string `1.0`.
  mutating func text(_ node: Node, _ what: String) -> String? {
    switch node.kind {
    case .null: return nil
    case .mapping, .sequence:
      log.error(.unexpectedType, "\(what) must be text, found \(node.kindDescription)", at: node)
      return nil
    case .boolean, .integer, .number, .string: return node.text
    }
  }

  /// A description for people, which can also be in a separate file.
  mutating func prose(_ node: Node, _ what: String) -> String? {
    if node.kind == .mapping, let reference = node["$ref"], reference.kind == .string {
      if let prose = references.prose(reference.text, at: reference) { return prose }
      do {
        let target = try references.resolve(reference.text, at: reference)
        return target.kind == .mapping ? nil : prose(target, what)
      } catch {
        // A missing description does not prevent an SDK.
        let problem = error.diagnostic
        log.append(
          .warning(problem.code, problem.message, at: problem.location, hint: problem.hint))
        return nil
      }
    }
    guard node.kind != .mapping, node.kind != .sequence else {
      log.warning(
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
      log.error(
        .unexpectedType, "\(what) must be true or false, found \(node.kindDescription)", at: node)
      return false
    }
  }

  /// Whether something is deprecated. A string that explains the deprecation counts as `true`.
  mutating func deprecation(_ node: Node) -> Bool {
    let booleans = ["", "true", "false", "yes", "no", "1", "0"]
    guard let text = node.string, !booleans.contains(text.lowercased()) else {
      return flag(node, "`deprecated`")
    }
    log.warning(
      .inexactField, "a string for `deprecated` is read as `true`", at: node,
      hint: "write `deprecated: true`, and the text into the description")
    return true
  }
}
