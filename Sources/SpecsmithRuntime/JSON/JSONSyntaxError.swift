import CJSONTape

/// An error in the syntax of JSON (RFC 8259).
public struct JSONSyntaxError: Error, Hashable, Sendable {
  /// The line of the error, from 1.
  public let line: Int

  /// The column of the error, in bytes, from 1.
  public let column: Int

  /// What is wrong, as a sentence without its full stop.
  public let message: String

  init(
    _ status: jsontape_status, at offset: Int, in bytes: UnsafePointer<UInt8>, _ count: Int
  ) {
    (line, column) = JSONTextPosition.of(offset, in: bytes)
    message = Self.message(of: status, offset < count ? bytes[offset] : nil)
  }

  private static func message(of status: jsontape_status, _ byte: UInt8?) -> String {
    let found = byte.map(name) ?? "the end"
    return switch status {
    case JSONTAPE_OUT_OF_MEMORY: "there is not enough memory for the values"
    case JSONTAPE_TOO_LARGE: "the text has 4 GiB or more"
    case JSONTAPE_TOO_DEEP: "more than \(JSONTAPE_DEPTH_LIMIT) arrays and objects are nested"
    case JSONTAPE_EMPTY: "there is no value"
    case JSONTAPE_UNEXPECTED_END: "the text ends within a value"
    case JSONTAPE_NO_VALUE: "expected a value, found \(found)"
    case JSONTAPE_NO_NAME: "expected a property's name in quotation marks, found \(found)"
    case JSONTAPE_NO_COLON: "expected a colon behind the property's name, found \(found)"
    case JSONTAPE_NO_COMMA_OR_BRACKET: "expected a comma or a closing bracket, found \(found)"
    case JSONTAPE_NO_COMMA_OR_BRACE: "expected a comma or a closing brace, found \(found)"
    case JSONTAPE_TRAILING_BYTES: "expected the end behind the value, found \(found)"
    case JSONTAPE_BAD_NUMBER: "a number cannot go on with \(found)"
    case JSONTAPE_BAD_ESCAPE: "a backslash begins no escape sequence"
    case JSONTAPE_LONE_SURROGATE: "an escape sequence is half of a surrogate pair"
    case JSONTAPE_CONTROL_CHARACTER: "a string holds \(found), which must be escaped"
    case JSONTAPE_BAD_UTF8: "a string is not UTF-8: \(found)"
    default: "the text is not JSON"
    }
  }

  private static func name(of byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return 0x21..<0x7F ~= byte
      ? "`\(Character(Unicode.Scalar(byte)))`"
      : "the byte 0x\(digits.count == 1 ? "0" : "")\(digits)"
  }
}

extension JSONSyntaxError: CustomStringConvertible {
  /// A description such as `expected a value, found "," (line 3, column 7)`.
  public var description: String { "\(message) (line \(line), column \(column))" }
}

/// Computes lines and columns in a text.
enum JSONTextPosition {
  /// The line and the column, in bytes, of an offset. Both count from 1.
  static func of(_ offset: Int, in bytes: UnsafePointer<UInt8>) -> (line: Int, column: Int) {
    var line = 1
    var start = 0
    for index in 0..<offset where bytes[index] == 0x0A {
      line += 1
      start = index + 1
    }
    return (line, offset - start + 1)
  }
}
