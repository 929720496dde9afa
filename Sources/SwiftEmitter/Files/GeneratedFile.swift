/// A file of the SDK, ready to be written.
public struct GeneratedFile: Sendable, Equatable {
  /// The path relative to the output folder, with `/` as the separator.
  public var path: String
  public var content: [UInt8]

  public init(path: String, content: [UInt8]) {
    self.path = path
    self.content = content
  }
}
