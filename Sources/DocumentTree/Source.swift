/// The bytes of one document, and its name for people.
public struct Source: Sendable {
  /// The file's path as it should be shown to a person.
  public let file: String
  public let bytes: [UInt8]

  public init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }

  public init(file: String, text: String) {
    self.init(file: file, bytes: Array(text.utf8))
  }
}
