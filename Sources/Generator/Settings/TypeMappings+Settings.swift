import Diagnostics
import DocumentTree
import SDKModel
import SDKModelBuilder

extension TypeMappings {
  /// Reads the setting `mappings`.
  init(_ node: Node) throws(Diagnostic) {
    self.init()
    try SettingsValue.expectMapping(node, "mappings")
    for (key, value) in node.entries {
      switch key.text {
      case "formats":
        formats = try Self.mappings(value, "mappings.formats")
        try checkFormats()
      case "schemas": schemas = try Self.mappings(value, "mappings.schemas")
      default: throw SettingsValue.unknown(key, among: ["formats", "schemas"])
      }
    }
  }

  private func checkFormats() throws(Diagnostic) {
    for mapping in formats where Self.fixedFormats.contains(mapping.key) {
      throw .error(
        .invalidConfiguration, "the format `\(mapping.key)` has no type of yours",
        at: mapping.location, hint: "remove the mapping")
    }
  }

  private static func mappings(_ node: Node, _ setting: String) throws(Diagnostic) -> [Mapping] {
    try SettingsValue.expectMapping(node, setting)
    return try node.entries.map { key, value throws(Diagnostic) in
      Mapping(key: key.text, type: try type(value, setting), location: key.location)
    }
  }

  private static func type(_ node: Node, _ setting: String) throws(Diagnostic) -> ReplacementType {
    guard node.kind == .mapping, let type = node["type"] else {
      throw .error(
        .invalidConfiguration, "`\(setting)` has types such as `{type: Money, import: Finance}`",
        at: node.location)
    }
    for (key, _) in node.entries where key.text != "type" && key.text != "import" {
      throw SettingsValue.unknown(key, among: ["import", "type"])
    }
    let names = type.text.split(separator: ".", omittingEmptySubsequences: false)
    guard type.kind == .string,
      names.allSatisfy({ ChosenName(String($0), .type, location: type.location) != nil })
    else {
      throw .error(
        .invalidConfiguration, "`\(type.text)` cannot be a type in `\(setting)`",
        at: type.location, hint: ChosenName.Style.type.expectation)
    }
    let module = node["import"]
    if let module, !Settings.isModuleName(module.text) || module.text.isEmpty {
      throw .error(
        .invalidConfiguration, "`import` is the name of a Swift module, such as `Finance`",
        at: module.location)
    }
    return ReplacementType(name: type.text, module: module?.text)
  }
}
