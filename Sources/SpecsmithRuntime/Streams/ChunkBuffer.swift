import Foundation

/// The bytes of a stream that were not read yet, from which lines are taken.
///
/// No byte is searched twice. A line that came in one chunk is a slice of it.
struct ChunkBuffer: Sendable {
  /// The bytes that end a line.
  private let ends: (UInt8, UInt8)
  private let limit: Int
  private var chunk = Data()
  /// Where in the chunk the unread bytes begin.
  private var offset = 0
  /// Where in the chunk the next end of either kind is: its length where there is none, -1 where
  /// nobody has looked.
  private var nextEnds = (-1, -1)
  /// What earlier chunks had of the current line.
  private var begun = Data()

  /// - Parameters:
  ///   - ends: The bytes that end a line.
  ///   - limit: The most bytes of a line.
  init(ends: (UInt8, UInt8), limit: Int) {
    self.ends = ends
    self.limit = limit
  }

  mutating func append(_ bytes: Data) {
    chunk = offset < chunk.count ? chunk.dropFirst(offset) + bytes : bytes
    offset = 0
    nextEnds = (-1, -1)
  }

  /// Takes the bytes up to the first that ends a line, and that byte.
  ///
  /// - Returns: The line without its end, and the byte that ended it; `nil` when that has not come.
  /// - Throws: ``StreamError/elementTooLarge(limit:)``
  mutating func takeLine() throws -> (line: Data, end: UInt8)? {
    let count = chunk.count
    guard offset < count else { return nil }
    findEnds()
    let end = min(nextEnds.0, nextEnds.1)
    guard begun.count + end - offset <= limit else {
      throw StreamError.elementTooLarge(limit: limit)
    }
    let bytes = chunk[chunk.startIndex + offset..<chunk.startIndex + end]
    guard end < count else {
      begun.append(bytes)
      offset = count
      return nil
    }
    let byte = nextEnds.0 < nextEnds.1 ? ends.0 : ends.1
    offset = end + 1
    guard !begun.isEmpty else { return (bytes, byte) }
    begun.append(bytes)
    defer { begun = Data() }
    return (begun, byte)
  }

  private mutating func findEnds() {
    guard nextEnds.0 < offset || nextEnds.1 < offset else { return }
    let (start, ends) = (offset, ends)
    var found = nextEnds
    chunk.withUnsafeBytes { bytes in
      if found.0 < start { found.0 = bytes.firstOffset(of: ends.0, from: start) ?? bytes.count }
      if ends.0 == ends.1 {
        found.1 = found.0
      } else if found.1 < start {
        found.1 = bytes.firstOffset(of: ends.1, from: start) ?? bytes.count
      }
    }
    nextEnds = found
  }

  /// Skips the next byte if it is this one.
  ///
  /// - Returns: Whether there is a next byte.
  mutating func skip(_ byte: UInt8) -> Bool {
    guard offset < chunk.count else { return false }
    if chunk[chunk.startIndex + offset] == byte { offset += 1 }
    return true
  }

  /// Takes all bytes that are left: those of a line without an end.
  mutating func takeRest() -> Data {
    let rest = offset < chunk.count ? begun + chunk.dropFirst(offset) : begun
    begun = Data()
    chunk = Data()
    offset = 0
    return rest
  }
}

extension UnsafeRawBufferPointer {
  /// The offset of the first such byte, from an offset on.
  func firstOffset(of byte: UInt8, from start: Int = 0) -> Int? {
    guard let base = baseAddress, start < count,
      let found = memchr(base + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }

  /// Whether the bytes are those of an ASCII string.
  func isEqual(to text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount, let base = baseAddress else { return false }
    return memcmp(base, text.utf8Start, count) == 0
  }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let quotationMark = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")

  /// Whether JSON has it between values.
  var isJSONWhitespace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}

extension Data {
  /// Whether there is nothing but the white space of JSON.
  var isBlankJSON: Bool { allSatisfy(\.isJSONWhitespace) }

  /// The byte order mark of UTF-8.
  static let byteOrderMark = Data([0xEF, 0xBB, 0xBF])

  /// Without the byte order mark at the beginning.
  var withoutByteOrderMark: Data {
    starts(with: Data.byteOrderMark) ? dropFirst(Data.byteOrderMark.count) : self
  }
}
