import Diagnostics

/// The identity of a schema of the document: its place in ``SDK/schemas``.
public struct SchemaID: Hashable, Sendable {
  public let index: Int

  public init(_ index: Int) {
    self.index = index
  }
}

/// Where the document states a schema, so that a violation can name the place.
public struct SchemaSource: Sendable {
  public struct Keyword: Sendable {
    public var name: String
    public var location: SourceLocation

    public init(name: String, location: SourceLocation) {
      self.name = name
      self.location = location
    }
  }

  /// The fragment of a URI, `#/components/schemas/Pet`, after the name of its file where that is not
  /// the document's own.
  public var pointer: String
  public var location: SourceLocation
  /// The keywords that assert something, in document order.
  public var keywords: [Keyword]

  /// A name as a step of a JSON Pointer in a URI's fragment (RFC 6901, sections 3 and 6).
  public static func step(_ name: String) -> String {
    var result = ""
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "~"): result += "~0"
      case UInt8(ascii: "/"): result += "~1"
      case 0x41...0x5A, 0x61...0x7A, 0x30...0x39,
        // -._!$&'()*+,;=:@
        0x2D, 0x2E, 0x5F, 0x21, 0x24, 0x26...0x2C, 0x3B, 0x3D, 0x3A, 0x40:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }

  public init(pointer: String, location: SourceLocation, keywords: [Keyword]) {
    self.pointer = pointer
    self.location = location
    self.keywords = keywords
  }
}
