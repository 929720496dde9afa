import DocumentTree
import Foundation
import OpenAPIDocument
import TextGrammar

/// The values that the SDK's types can represent.
extension ScalarFormat {
  /// - Returns: A description of valid strings, or `nil` if the string has the format.
  func expectation(for text: String) -> String? {
    switch self {
    case .dateTime:
      ByteCursor.accepts(text) { $0.takeInstant() != nil } ? nil : "a date and time of RFC 3339"
    case .date: ByteCursor.accepts(text) { $0.takeCalendarDay() != nil } ? nil : "a date"
    case .uuid: UUID(uuidString: text) == nil ? "a UUID" : nil
    case .byte: Self.isBase64(text) ? nil : "base64"
    case .int32, .int64, .uint32, .uint64, .float, .double, .decimal, .binary, .email, .uri,
      .password:
      nil
    }
  }

  /// - Returns: A description of valid numbers, or `nil` if the number has the format.
  func expectation(for number: ExactDecimal) -> String? {
    guard let integers, let bitWidth, number.isInteger, !integers.contains(number) else {
      return nil
    }
    return "an integer of \(bitWidth) bits"
  }

  private static func isBase64(_ text: String) -> Bool {
    Data(base64Encoded: text.filter { !$0.isWhitespace }) != nil
  }
}

extension SchemaValidation {
  /// The format that the SDK's type for numbers implies.
  var numberFormat: ScalarFormat? {
    format == nil && types == [.integer] ? boundedIntegerFormat : scalarFormat
  }
}
