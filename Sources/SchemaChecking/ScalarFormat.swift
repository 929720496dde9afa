import DocumentTree
import Foundation
import TextGrammar

/// The formats that a value must have for the SDK's types to hold it. All others only describe
/// (JSON Schema 2020-12 Validation, section 7.2.1).
enum ScalarFormat {
  /// - Returns: What a value of the format is; `nil` where the value has it.
  static func expectation(_ format: String, for text: String) -> String? {
    switch format {
    case "date-time":
      ByteCursor.accepts(text) { $0.takeInstant() != nil } ? nil : "a date and time of RFC 3339"
    case "date": ByteCursor.accepts(text) { $0.takeCalendarDay() != nil } ? nil : "a date"
    case "uuid": UUID(uuidString: text) == nil ? "a UUID" : nil
    case "byte": isBase64(text) ? nil : "base64"
    default: nil
    }
  }

  static func expectation(_ format: String?, for number: ExactDecimal) -> String? {
    let (range, bits): (ClosedRange<ExactDecimal>?, Int) =
      switch format {
      case "int32": (ExactDecimal(Int32.min)...ExactDecimal(Int32.max), 32)
      case "int64": (ExactDecimal(Int64.min)...ExactDecimal(Int64.max), 64)
      case "uint32": (.zero...ExactDecimal(UInt32.max), 32)
      case "uint64": (.zero...ExactDecimal(UInt64.max), 64)
      default: (nil, 0)
      }
    guard let range, number.isInteger, !range.contains(number) else { return nil }
    return "an integer of \(bits) bits"
  }

  private static func isBase64(_ text: String) -> Bool {
    Data(base64Encoded: text.filter { !$0.isWhitespace }) != nil
  }
}
