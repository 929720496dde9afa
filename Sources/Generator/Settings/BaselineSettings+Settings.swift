import Diagnostics
import DocumentTree

extension BaselineSettings {
  /// The path of a document, or a mapping that also names its overlays.
  static let form = SettingForm<BaselineSettings>(
    ["anyOf": [path.schema, Release.schema]]
  ) { node, setting throws(Diagnostic) in
    guard node.kind == .mapping else {
      return BaselineSettings(document: try path.read(node, setting))
    }
    let release = try SettingForm<Release>.group.read(node, setting)
    guard let document = release.document else {
      throw .error(
        .invalidConfiguration, message, at: node.location,
        hint: "name it by `document: releases/1.0.yaml`")
    }
    return BaselineSettings(document: document, overlays: release.overlays)
  }

  private static let message = "`baseline` is the document of an earlier release"

  private static let path = SettingForm<String>(
    ["type": "string", "minLength": .integer(1), "examples": ["releases/1.0.yaml"]]
  ) { node, _ throws(Diagnostic) in
    guard let path = node.string, !path.isEmpty else {
      throw .error(
        .invalidConfiguration, message, at: node.location,
        hint: "such as `baseline: releases/1.0.yaml`")
    }
    return path
  }

  /// A release with its overlays.
  private struct Release: SettingGroup {
    var document: String?
    var overlays: [String]?

    static let required = ["document"]

    static let fields: [SettingField<Release>] = [
      SettingField(
        "document", \.document, path.optional, "The document of the release.", in: Release()),
      SettingField(
        "overlays", \.overlays, SettingForm.terms().map { $0.map(\.text) }.optional,
        "The overlays of the release. Without them, those of today are applied.", in: Release()),
    ]
  }
}
