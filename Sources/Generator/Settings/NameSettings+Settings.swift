import Diagnostics
import DocumentTree
import OperationNames
import SDKModel

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
      case "types": types = try Self.choices(value, "names.types", .type)
      case "properties": properties = try Self.choices(value, "names.properties", .member)
      case "values": values = try Self.choices(value, "names.values", .member)
      case "parameters": parameters = try Self.choices(value, "names.parameters", .member)
      default:
        throw SettingsValue.unknown(
          key,
          among: [
            "operations", "parameters", "properties", "read", "resources", "types", "values",
          ])
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

  private static func choices(
    _ node: Node, _ setting: String, _ style: ChosenName.Style
  ) throws(Diagnostic) -> [MemberChoice] {
    try SettingsValue.expectMapping(node, setting)
    return try node.entries.map { key, value throws(Diagnostic) in
      guard value.kind == .string,
        let name = ChosenName(value.text, style, location: value.location)
      else {
        throw .error(
          .invalidConfiguration, "`\(value.text)` cannot be a name in `\(setting)`",
          at: value.location, hint: style.expectation)
      }
      return MemberChoice(pattern: key.text, name: name, location: key.location)
    }
  }
}
