import Foundation
import TextGrammar

/// JSON for programs that a terminal may show: characters that would control it, or that change the
/// writing direction, are escaped.
enum VisibleJSON {
  /// The value on several lines; `nil` if it cannot be encoded.
  static func text(of value: some Encodable) -> String? {
    text(of: value, [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
  }

  /// The value on one line.
  static func line(of value: some Encodable) -> String? {
    text(of: value, [.sortedKeys, .withoutEscapingSlashes])
  }

  private static func text(
    of value: some Encodable, _ formatting: JSONEncoder.OutputFormatting
  ) -> String? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting
    return (try? encoder.encode(value)).map { visible(String(decoding: $0, as: UTF8.self)) }
  }

  /// Invisible characters occur only in strings, where an escape means the same.
  private static func visible(_ json: String) -> String {
    guard !VisibleText.isWhole(json) else { return json }
    var result = ""
    for scalar in json.unicodeScalars {
      if VisibleText.isWhole(String(scalar)) {
        result.unicodeScalars.append(scalar)
      } else {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      }
    }
    return result
  }
}
