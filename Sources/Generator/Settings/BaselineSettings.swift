/// The setting `baseline`: the document of an earlier release.
public struct BaselineSettings: Sendable, Hashable {
  /// The document's file.
  public var document = SettingPath("")
  /// The files of the overlays that the release had; `nil` for the overlays of today.
  public var overlays: [SettingPath]?

  public init() {}
}
