import Diagnostics

/// The text of a template, and its name for calls.
public struct TemplateSource: Hashable, Sendable {
  /// The name in `{{>name}}`: the file's name without its folder and without `.mustache`.
  public let name: String
  /// The file's path, in the form to show to people.
  public let file: String
  /// The template in UTF-8, with `\n` at the end of each line.
  public let bytes: [UInt8]

  /// - Parameter keepsLineEndings: Whether `\r\n` is kept. Otherwise it becomes `\n`, so that a
  ///   template gives the same output regardless of the checkout.
  public init(
    name: String, file: String, bytes: some Sequence<UInt8>, keepsLineEndings: Bool = false
  ) {
    self.name = name
    self.file = file
    self.bytes = keepsLineEndings ? Array(bytes) : Self.withLineFeeds(Array(bytes))
  }

  /// A template that is named after its file: `Templates/Record.mustache` is `Record`.
  public init(file: String, bytes: some Sequence<UInt8>) {
    let lastComponent = file.split(separator: "/").last.map(String.init) ?? file
    let suffix = ".mustache"
    let name =
      lastComponent.hasSuffix(suffix)
      ? String(lastComponent.dropLast(suffix.count)) : lastComponent
    self.init(name: name, file: file, bytes: bytes)
  }

  private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(.carriageReturn) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte == .lineFeed, result.last == .carriageReturn { result.removeLast() }
      result.append(byte)
    }
    return result
  }

  /// The location of the byte at `offset`.
  func location(at offset: Int) -> SourceLocation {
    var line = 1
    var column = 1
    for byte in bytes[..<min(offset, bytes.count)] {
      if byte == .lineFeed {
        line += 1
        column = 1
      } else if !byte.isUTF8Continuation {
        column += 1
      }
    }
    return SourceLocation(file: file, line: line, column: column)
  }

  /// The offset of the first invalid byte in UTF-8.
  var firstInvalidByte: Int? {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }
}
