/// The setting `baseline`: the document of an earlier release.
public struct BaselineSettings: Sendable, Hashable {
  /// The document's file, relative to the settings file.
  public var document = ""
  /// The files of the overlays that the release had, relative to the settings file; `nil` for the
  /// overlays of today.
  public var overlays: [String]?

  public init() {}
}
