import Diagnostics
import DocumentTree

/// Reads values of settings.
enum SettingsValue {
  /// A list of strings, such as names.
  static func terms(_ node: Node, _ setting: String) throws(Diagnostic) -> [Selection.Term] {
    guard node.kind == .sequence else {
      throw .error(
        .invalidConfiguration, "`\(setting)` is a list, found \(description(node))",
        at: node.location, hint: "write it as `\(setting): [\(node.text)]`")
    }
    return try node.elements.map { node throws(Diagnostic) in
      guard node.kind != .mapping, node.kind != .sequence, node.kind != .null else {
        throw .error(
          .invalidConfiguration, "`\(setting)` is a list of words, found \(description(node))",
          at: node.location)
      }
      return Selection.Term(node.text, at: node.location)
    }
  }

  /// One of several keywords.
  static func choice<Choice: RawRepresentable & CaseIterable>(
    _ node: Node, _ setting: String
  ) throws(Diagnostic) -> Choice where Choice.RawValue == String {
    guard let choice = Choice(rawValue: node.text) else {
      let names = Choice.allCases.map(\.rawValue)
      throw .error(
        .invalidConfiguration, "`\(setting)` is one of \(names.joined(separator: ", "))",
        at: node.location,
        hint: Spelling.nearest(to: node.text, among: names).map { "did you mean `\($0)`?" })
    }
    return choice
  }

  static func flag(_ node: Node, _ setting: String) throws(Diagnostic) -> Bool {
    guard let value = node.boolean else {
      throw .error(
        .invalidConfiguration, "`\(setting)` is true or false, found \(description(node))",
        at: node.location)
    }
    return value
  }

  static func expectMapping(_ node: Node, _ setting: String) throws(Diagnostic) {
    guard node.kind != .mapping else { return }
    throw .error(
      .invalidConfiguration, "`\(setting)` is a mapping, found \(description(node))",
      at: node.location)
  }

  static func unknown(_ key: Node, among known: [String]) -> Diagnostic {
    .error(
      .unknownSetting, "there is no setting `\(key.text)`", at: key.location,
      hint: Spelling.nearest(to: key.text, among: known).map { "did you mean `\($0)`?" }
        ?? "settings are " + known.joined(separator: ", "))
  }

  private static func description(_ node: Node) -> String {
    switch node.kind {
    case .mapping: "a mapping"
    case .sequence: "a list"
    case .null: "nothing"
    default: "`\(node.text)`"
    }
  }
}
