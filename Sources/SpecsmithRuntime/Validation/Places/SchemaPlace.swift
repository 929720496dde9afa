/// Where a document states a schema.
@_spi(Generated) public struct SchemaPlace: Hashable, Sendable {
  /// The fragment of a URI, `#/components/schemas/Pet`, after the name of its file where that is not
  /// the document's own.
  public let pointer: String
  let lines: SchemaLines

  public init(_ pointer: String, in lines: SchemaLines) {
    self.pointer = pointer
    self.lines = lines
  }

  /// The place of a part of the schema.
  ///
  /// - Parameter path: A JSON Pointer from the schema.
  func appending(_ path: String) -> SchemaPlace {
    SchemaPlace(pointer + SchemaPlace.fragment(path), in: lines)
  }

  /// A JSON Pointer as a URI's fragment has it (RFC 6901 section 6).
  static func fragment(_ pointer: String) -> String {
    if pointer.utf8.allSatisfy(\.isFragmentCharacter) { return pointer }
    var fragment = ""
    for byte in pointer.utf8 {
      if byte.isFragmentCharacter {
        fragment.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        fragment += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return fragment
  }
}

extension UInt8 {
  fileprivate var isFragmentCharacter: Bool {
    switch self {
    case 0x41...0x5A, 0x61...0x7A, 0x30...0x39: true
    // -._~!$&'()*+,;=:@/
    case 0x2D, 0x2E, 0x5F, 0x7E, 0x21, 0x24, 0x26...0x2C, 0x3B, 0x3D, 0x3A, 0x40, 0x2F: true
    default: false
    }
  }
}
