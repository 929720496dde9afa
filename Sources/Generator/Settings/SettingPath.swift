import Diagnostics

/// The path of a file or a folder that the settings name, relative to their own file.
public struct SettingPath: Sendable, Hashable {
  public var text: String
  /// Where the settings name it; `nil` if it is not in a file.
  public var location: SourceLocation?

  public init(_ text: String, at location: SourceLocation? = nil) {
    self.text = text
    self.location = location
  }
}
