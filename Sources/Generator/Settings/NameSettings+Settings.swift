import Diagnostics
import DocumentTree
import OperationNames

extension NameSettings {
  /// Reads the setting `names`.
  init(_ node: Node) throws(Diagnostic) {
    self.init()
    try SettingsValue.expectMapping(node, "names")
    for (key, value) in node.entries {
      switch key.text {
      case "read": readingVerb = try SettingsValue.choice(value, "names.read")
      case "operations": operations = try Self.choices(value, "names.operations")
      case "resources": resources = try Self.choices(value, "names.resources", allowsNone: true)
      default:
        throw SettingsValue.unknown(key, among: ["operations", "read", "resources"])
      }
    }
  }

  private static func choices(
    _ node: Node, _ setting: String, allowsNone: Bool = false
  ) throws(Diagnostic) -> [Choice] {
    try SettingsValue.expectMapping(node, setting)
    return try node.entries.map { key, value throws(Diagnostic) in
      let parts = value.text.split(separator: ".")
      let isName = parts.allSatisfy { part in part.contains { $0.isLetter } }
      guard value.kind == .string, isName, allowsNone || !parts.isEmpty else {
        throw .error(
          .invalidConfiguration,
          "`\(setting)` has names that are separated by dots, such as `orders.parcels`",
          at: value.location)
      }
      return Choice(pattern: key.text, name: value.text, location: key.location)
    }
  }
}
