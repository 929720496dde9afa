import Diagnostics
import DocumentTree

extension BaselineSettings: SettingGroup {
  static let required = ["document"]

  static let fields: [SettingField<BaselineSettings>] = [
    SettingField(
      "document", \.document, path, "The document of the release.", in: BaselineSettings()),
    SettingField(
      "overlays", \.overlays, SettingForm<[SettingPath]>.paths.optional,
      "The overlays of the release. Without them, those of today are applied.",
      in: BaselineSettings()),
  ]

  /// The path of a document, or a mapping that also names its overlays.
  static let form = SettingForm<BaselineSettings>(
    ["anyOf": [path.schema, schema]]
  ) { node, setting throws(InvalidInput) in
    guard node.kind == .mapping else {
      var settings = BaselineSettings()
      settings.document = try path.read(node, setting)
      return settings
    }
    let settings = try SettingForm<BaselineSettings>.group.read(node, setting)
    guard !settings.document.text.isEmpty else {
      throw .error(
        .invalidConfiguration, message, at: node.location,
        hint: "name it by `document: releases/1.0.yaml`")
    }
    return settings
  }

  private static let message = "`baseline` is the document of an earlier release"

  private static let path = SettingForm<SettingPath>(
    ["type": "string", "minLength": .integer(1), "examples": ["releases/1.0.yaml"]]
  ) { node, _ throws(InvalidInput) in
    guard let path = node.string, !path.isEmpty else {
      throw .error(
        .invalidConfiguration, message, at: node.location,
        hint: "such as `baseline: releases/1.0.yaml`")
    }
    return SettingPath(path, at: node.location)
  }
}
