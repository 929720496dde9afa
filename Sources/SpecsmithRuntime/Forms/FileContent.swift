import Foundation

/// The bytes of a file, and their name and media type in a form (`format: binary`).
public struct FileContent: Sendable {
  /// The bytes: in memory, or read while they are sent.
  public var content: HTTPBody

  /// The file name that is sent. In a form, the default is the property's name.
  public var filename: String?

  /// The media type, such as `image/png`; `nil` for the form's media type, or for arbitrary bytes.
  public var contentType: String?

  /// A body, such as one that is made of an asynchronous sequence.
  ///
  /// - Parameters:
  ///   - content: The bytes.
  ///   - filename: The name to send; `nil` for the property's name in a form.
  ///   - contentType: The media type, such as `image/png`; `nil` for the form's, or arbitrary bytes.
  public init(_ content: HTTPBody, filename: String? = nil, contentType: String? = nil) {
    self.content = content
    self.filename = filename
    self.contentType = contentType
  }

  /// Bytes in memory.
  ///
  /// - Parameters:
  ///   - data: The bytes.
  ///   - filename: The name to send; `nil` for the property's name in a form.
  ///   - contentType: The media type, such as `image/png`; `nil` for the form's, or arbitrary bytes.
  public init(_ data: Data, filename: String? = nil, contentType: String? = nil) {
    self.init(HTTPBody(data), filename: filename, contentType: contentType)
  }

  /// A UTF-8 string.
  ///
  /// - Parameters:
  ///   - text: The string.
  ///   - filename: The name to send; `nil` for the property's name in a form.
  ///   - contentType: The media type, such as `text/csv`; `nil` for the form's, or arbitrary bytes.
  public init(_ text: String, filename: String? = nil, contentType: String? = nil) {
    self.init(Data(text.utf8), filename: filename, contentType: contentType)
  }

  /// A file, which is read while it is sent, a part at a time; its name is sent as well.
  ///
  /// - Parameters:
  ///   - url: The URL of the file, with the scheme `file`.
  ///   - contentType: The media type, such as `image/png`; `nil` for the form's, or arbitrary bytes.
  /// - Throws: What Foundation throws where the file cannot be read.
  public init(contentsOf url: URL, contentType: String? = nil) throws {
    self.init(
      try HTTPBody(contentsOf: url), filename: url.lastPathComponent, contentType: contentType)
  }
}

/// Files are equal if their bytes in memory are, or the URLs that they are read from, or the sequences
/// themselves.
extension FileContent: Hashable {
  public static func == (left: FileContent, right: FileContent) -> Bool {
    left.content.identity == right.content.identity && left.filename == right.filename
      && left.contentType == right.contentType
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(content.identity)
    hasher.combine(filename)
    hasher.combine(contentType)
  }
}

/// JSON has no bytes: there, a file is a string, in base64 if the bytes are not UTF-8.
extension FileContent: Codable {
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let files = FormFiles.key.flatMap({ encoder.userInfo[$0] as? FormFiles }),
      !files.keepsMemory || !content.isInMemory
    {
      return try container.encode(files.add(self))
    }
    guard let text else {
      throw EncodingError.invalidValue(
        self,
        EncodingError.Context(
          codingPath: encoder.codingPath,
          debugDescription: "The bytes of an asynchronous sequence cannot be written as a string"))
    }
    try container.encode(text)
  }

  /// The bytes as a string; `nil` if they can only be read asynchronously.
  var text: String? {
    guard let data = content.availableData else { return nil }
    return String(data: data, encoding: .utf8) ?? data.base64EncodedString()
  }
}

extension FileContent: ParameterValue {
  @_spi(Generated) public var parameterContent: ParameterContent { .text(text ?? "") }
}

/// Omits the bytes, which may be large and private.
extension FileContent: CustomStringConvertible, CustomReflectable {
  public var description: String {
    [filename, contentType, size].compactMap { $0 }.joined(separator: ", ")
  }

  private var size: String { content.length.map { "\($0) bytes" } ?? "unknown size" }

  public var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "filename": filename as Any, "contentType": contentType as Any, "content": size,
      ], displayStyle: .struct)
  }
}
