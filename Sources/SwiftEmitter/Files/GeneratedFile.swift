/// A file of the SDK, ready to be written.
public struct GeneratedFile: Sendable, Equatable {
  /// Relative to the output folder, with `/` between folders.
  public var path: String
  public var content: [UInt8]

  public init(path: String, content: [UInt8]) {
    self.path = path
    self.content = content
  }
}
