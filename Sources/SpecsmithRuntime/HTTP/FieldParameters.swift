import Foundation

/// The value of a header field such as `form-data; name="a"`: a word, and parameters by their names
/// (RFC 9110 section 5.6.6).
struct FieldParameters {
  /// What stands before the parameters, such as `form-data`.
  let word: String
  private let values: [String: String]

  /// Reads as much as is well-formed. The first of two equal names counts.
  init(_ text: String) {
    var parts = FieldParameters.parts(of: text)[...]
    word = parts.popFirst().map(FieldParameters.trimmed) ?? ""
    var values: [String: String] = [:]
    for part in parts {
      guard let sign = part.firstIndex(of: "=") else { continue }
      let name = FieldParameters.trimmed(part[..<sign]).lowercased()
      let value = FieldParameters.trimmed(part[part.index(after: sign)...])
      if !name.isEmpty, values[name] == nil { values[name] = FieldParameters.unquoted(value) }
    }
    self.values = values
  }

  /// The value of a parameter without quotation marks.
  ///
  /// - Parameter name: The name in lowercase.
  subscript(_ name: String) -> String? { values[name] }

  /// The value of a parameter that may be written in any characters: `name*=UTF-8''%C3%A4` (RFC 8187),
  /// or else `name="ä"`.
  func extended(_ name: String) -> String? {
    if let value = values[name + "*"] {
      let parts = value.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
      if parts.count == 3, parts[0].lowercased() == "utf-8",
        let text = String(parts[2]).removingPercentEncoding
      {
        return text
      }
    }
    return values[name]
  }

  /// The parts between semicolons that are not between quotation marks.
  private static func parts(of text: String) -> [Substring.UnicodeScalarView] {
    var parts: [Substring.UnicodeScalarView] = []
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    var isQuoted = false
    var isEscaped = false
    for index in scalars.indices {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch scalars[index] {
      case "\\": isEscaped = isQuoted
      case "\"": isQuoted.toggle()
      case ";" where !isQuoted:
        parts.append(scalars[start..<index])
        start = scalars.index(after: index)
      default: break
      }
    }
    parts.append(scalars[start...])
    return parts
  }

  private static func trimmed(_ scalars: Substring.UnicodeScalarView) -> String {
    String(scalars).trimmingCharacters(in: .whitespaces)
  }

  private static func unquoted(_ text: String) -> String {
    guard text.utf8.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.unicodeScalars.dropFirst().dropLast() {
      if scalar == "\\", !isEscaped {
        isEscaped = true
      } else {
        result.append(scalar)
        isEscaped = false
      }
    }
    return String(result)
  }
}
