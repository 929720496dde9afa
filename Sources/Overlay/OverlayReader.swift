import Diagnostics
import DocumentTree
import TextGrammar

/// Checks the structure of an overlay while reading it.
struct OverlayReader {
  private(set) var diagnostics: [Diagnostic] = []

  mutating func document(_ root: Node) -> OverlayDocument? {
    guard root.kind == .mapping else {
      report("An overlay is a mapping with `overlay`, `info` and `actions`", at: root)
      return nil
    }
    guard let version = version(root) else { return nil }
    checkFields(of: root, "an overlay", ["overlay", "info", "extends", "actions"])
    let title = info(root)
    let extends = string(root, "extends", isRequired: false)
    return OverlayDocument(
      version: version, title: title, extends: extends, actions: actions(root, version))
  }

  private mutating func version(_ root: Node) -> OverlayDocument.Version? {
    guard let text = string(root, "overlay", isRequired: true) else { return nil }
    let numbers = text.split(separator: ".", omittingEmptySubsequences: false)
    let isVersion = numbers.count == 3 && numbers.allSatisfy(Self.isNumber)
    switch isVersion ? numbers.prefix(2).joined(separator: ".") : "" {
    case "1.0": return .v10
    case "1.1": return .v11
    default:
      diagnostics.append(
        .error(
          .overlayVersion, "`\(text)` is not a version of the Overlay Specification known here",
          at: (root["overlay"] ?? root).location, hint: "known are 1.0.0 and 1.1.0"))
      return nil
    }
  }

  private static func isNumber(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }

  private mutating func info(_ root: Node) -> String {
    guard let info = root["info"] else {
      report("The overlay lacks `info`", at: root)
      return ""
    }
    guard info.kind == .mapping else {
      report("`info` must be a mapping with `title` and `version`", at: info)
      return ""
    }
    checkFields(of: info, "`info`", ["title", "version", "description"])
    _ = string(info, "version", isRequired: true)
    _ = string(info, "description", isRequired: false)
    return string(info, "title", isRequired: true) ?? ""
  }

  private mutating func actions(
    _ root: Node, _ version: OverlayDocument.Version
  ) -> [OverlayDocument.Action] {
    guard let actions = root["actions"], actions.kind == .sequence, actions.count > 0 else {
      report("`actions` must be a sequence of at least one action", at: root["actions"] ?? root)
      return []
    }
    var seen: [Int: [Node]] = [:]
    let evaluation = JSONPathEvaluation(root)
    for node in actions.elements {
      let others = seen[node.contentHash, default: []]
      if let first = others.first(where: { evaluation.areEqual($0, node) }) {
        report("The action is the same as the one on line \(first.location.line)", at: node)
      } else {
        seen[node.contentHash, default: []].append(node)
      }
    }
    return actions.elements.compactMap { action($0, version) }
  }

  private mutating func action(
    _ node: Node, _ version: OverlayDocument.Version
  ) -> OverlayDocument.Action? {
    guard node.kind == .mapping else {
      report("An action is a mapping with a `target`", at: node)
      return nil
    }
    let fields = ["target", "description", "update", "remove"]
    checkFields(of: node, "an action", version == .v10 ? fields : fields + ["copy"])
    let description = string(node, "description", isRequired: false)
    let change = change(node, version)
    guard let target = path(node, "target", isRequired: true), let source = node["target"],
      let change
    else { return nil }
    return .init(target: target, source: source, description: description, change: change)
  }

  /// The change that the action describes; `nil` after an error.
  private mutating func change(
    _ node: Node, _ version: OverlayDocument.Version
  ) -> OverlayDocument.Action.Change? {
    if let remove = node["remove"] {
      guard let removes = remove.boolean else {
        report("`remove` must be true or false", at: remove)
        return nil
      }
      if removes { return .remove }
    }
    let update = node["update"]
    let copy = version == .v11 ? node["copy"] : nil
    switch (update, copy) {
    case (let update?, nil):
      return .update(update)
    case (nil, let copy?):
      guard let path = path(node, "copy", isRequired: false) else { return nil }
      return .copy(path, source: copy)
    case (_?, let copy?):
      report("An action has `update` or `copy`, not both", at: copy)
      return nil
    case (nil, nil):
      diagnostics.append(
        .warning(
          .overlayNoChange, "The action changes nothing", at: node.location,
          hint: "it lacks `update`, `remove` or `copy`"))
      return .nothing
    }
  }

  private mutating func path(_ node: Node, _ field: String, isRequired: Bool) -> JSONPath? {
    guard let text = string(node, field, isRequired: isRequired), let source = node[field] else {
      return nil
    }
    do {
      return try JSONPath(text)
    } catch {
      diagnostics.append(
        .error(.jsonPathSyntax, error.message, at: source.location(ofScalar: error.offset)))
      return nil
    }
  }

  private mutating func string(_ node: Node, _ field: String, isRequired: Bool) -> String? {
    guard let value = node[field] else {
      if isRequired { report("The field `\(field)` is missing", at: node) }
      return nil
    }
    guard let text = value.string else {
      report("`\(field)` must be a string", at: value)
      return nil
    }
    return text
  }

  private mutating func checkFields(of node: Node, _ name: String, _ fields: [String]) {
    for (key, _) in node.entries {
      let text = key.text
      if fields.contains(text) || text.hasScalarPrefix("x-") { continue }
      let nearest = Spelling.nearest(to: text, among: fields)
      let needsLater = text == "copy" && name == "an action"
      diagnostics.append(
        .error(
          .overlayStructure, "`\(text)` is not a field of \(name)", at: key.location,
          hint: needsLater
            ? "it needs `overlay: 1.1.0`" : nearest.map { "did you mean `\($0)`?" }))
    }
  }

  private mutating func report(_ message: String, at node: Node) {
    diagnostics.append(.error(.overlayStructure, message, at: node.location))
  }
}

extension Node {
  /// The location of a character in a scalar, by the number of characters before it. If escapes or
  /// line breaks make that unknown, the location of the scalar.
  fileprivate func location(ofScalar offset: Int) -> SourceLocation {
    var location = location
    let before = text.unicodeScalars.prefix(offset)
    switch style {
    case .plain:
      location.column += offset
    case .singleQuoted:
      location.column += 1 + offset + before.filter { $0 == "'" }.count
    case .doubleQuoted:
      if before.allSatisfy({ $0 != "\"" && $0 != "\\" && $0 >= " " }) {
        location.column += 1 + offset
      }
    case .literal, .folded, .flow:
      break
    }
    return location
  }
}
