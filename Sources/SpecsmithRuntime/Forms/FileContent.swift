import Foundation

/// The bytes of a file, and their name and media type in a form (`format: binary`).
public struct FileContent: Hashable, Sendable {
  public var data: Data

  /// The file name that is sent. In a form, the default is the property's name.
  public var filename: String?

  /// The media type, such as `image/png`; `nil` for the form's media type, or for arbitrary bytes.
  public var contentType: String?

  public init(_ data: Data, filename: String? = nil, contentType: String? = nil) {
    self.data = data
    self.filename = filename
    self.contentType = contentType
  }

  /// A UTF-8 string.
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

/// JSON has no bytes: there, a file is a string, in base64 if the bytes are not UTF-8.
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

/// Without the bytes, which may be many and private.
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
