/// The bytes of a document, and its file name for messages.
public struct Source: Sendable {
  /// The file's path, in the form to show to people.
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
