import Diagnostics
import DocumentTree
import SDKModel
import SDKModelBuilder

extension TypeMappings: SettingGroup {
  static func name(of key: String, in setting: String) -> String { "\(setting).\(key)" }

  static let fields: [SettingField<TypeMappings>] = [
    SettingField(
      "formats", \.formats,
      type.entries(keys: ["not": ["enum": .strings(fixedFormats)]]) {
        format, type throws(InvalidInput) in
        guard !fixedFormats.contains(format.text) else {
          throw .error(
            .invalidConfiguration, "the format `\(format.text)` has no type of yours",
            at: format.location, hint: "remove the mapping")
        }
        return Mapping(key: format.text, type: type, location: format.location)
      },
      "Types for values of strings, integers and numbers, by their `format`.",
      in: TypeMappings()),
    SettingField(
      "schemas", \.schemas,
      type.entries { name, type in
        Mapping(key: name.text, type: type, location: name.location)
      },
      "Types for component schemas, by their names.", in: TypeMappings()),
  ]

  private static let type = SettingForm<ReplacementType>(TypeSettings.schema) {
    node, setting throws(InvalidInput) in
    guard node.kind == .mapping, node["type"] != nil else {
      throw .error(
        .invalidConfiguration, "`\(setting)` has types such as `{type: Money, import: Finance}`",
        at: node.location)
    }
    let type = try SettingForm<TypeSettings>.group.read(node, setting)
    return ReplacementType(name: type.name, module: type.module)
  }
}

/// The name of a type, and the module that declares it.
private struct TypeSettings: SettingGroup {
  var name = ""
  var module: String?

  static let required = ["type"]

  static let fields: [SettingField<TypeSettings>] = [
    SettingField(
      "type", \.name, typeName,
      "The type's name in Swift, with those of enclosing types: `Finance.Money`.",
      in: TypeSettings()),
    SettingField(
      "import", \.module, Settings.moduleName(example: "Finance").optional,
      "The module that declares the type. Without it, the type is in the module of the SDK's types.",
      in: TypeSettings()),
  ]

  private static let typeName = SettingForm<String>([
    "type": "string", "pattern": "^[A-Z][A-Za-z0-9_]*([.][A-Z][A-Za-z0-9_]*)*$",
    "examples": ["Finance.Money"],
  ]) { node, _ throws(InvalidInput) in
    let names = node.text.split(separator: ".", omittingEmptySubsequences: false)
    guard node.kind == .string,
      names.allSatisfy({ ChosenName(String($0), .type, location: node.location) != nil })
    else {
      throw .error(
        .invalidConfiguration, "`\(node.text)` cannot be a type", at: node.location,
        hint: ChosenName.Style.type.expectation)
    }
    return node.text
  }
}
