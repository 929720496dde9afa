import Foundation

/// The bytes of a file, with what a form tells about them (`format: binary`).
public struct FileContent: Hashable, Sendable {
  public var data: Data

  /// The name that the receiver is told; in a form, the property's name stands in for it.
  public var filename: String?

  /// The media type, such as `image/png`; `nil` for what the form says, or bytes of any kind.
  public var contentType: String?

  public init(_ data: Data, filename: String? = nil, contentType: String? = nil) {
    self.data = data
    self.filename = filename
    self.contentType = contentType
  }

  /// A text in UTF-8.
  public init(_ text: String, filename: String? = nil, contentType: String? = nil) {
    self.init(Data(text.utf8), filename: filename, contentType: contentType)
  }

  /// Reads a file whole, and takes its name.
  ///
  /// - Throws: What Foundation throws where the file cannot be read.
  public init(contentsOf url: URL, contentType: String? = nil) throws {
    self.init(
      try Data(contentsOf: url), filename: url.lastPathComponent, contentType: contentType)
  }
}

/// JSON has no bytes: there, a file is its text, or base64 where it is none in UTF-8.
extension FileContent: Codable {
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    let files = FormFiles.key.flatMap { encoder.userInfo[$0] as? FormFiles }
    try container.encode(files?.add(self) ?? text)
  }

  var text: String {
    String(data: data, encoding: .utf8) ?? data.base64EncodedString()
  }
}

extension FileContent: ParameterValue {
  @_spi(Generated) public var parameterContent: ParameterContent { .text(text) }
}

/// Without the bytes, which may be many, and nobody's business.
extension FileContent: CustomStringConvertible, CustomReflectable {
  public var description: String {
    [filename, contentType, "\(data.count) bytes"].compactMap { $0 }.joined(separator: ", ")
  }

  public var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "filename": filename as Any, "contentType": contentType as Any,
        "data": "\(data.count) bytes",
      ], displayStyle: .struct)
  }
}
