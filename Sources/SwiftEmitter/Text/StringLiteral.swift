import TemplateEngine
import TextGrammar

/// A Swift string literal with exactly the given value, on one line or several.
struct StringLiteral: FoldableText, Hashable {
  private enum Part: Hashable {
    case text(String)
    /// The expression of an interpolation.
    case interpolation(String)
  }

  private var parts: [Part]

  init(_ text: String) { parts = [.text(text)] }

  init() { parts = [] }

  mutating func append(text: String) { parts.append(.text(text)) }

  mutating func append(interpolation: String) { parts.append(.interpolation(interpolation)) }

  static func quoted(_ text: String) -> String {
    var escaped = escaped(text)
    return escaped.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: bytes.count + 2) { quoted in
        quoted[0] = UInt8(ascii: "\"")
        for (index, byte) in bytes.enumerated() { quoted[index + 1] = byte }
        quoted[bytes.count + 1] = UInt8(ascii: "\"")
        return bytes.count + 2
      }
    }
  }

  /// The string with escapes, without the quotation marks.
  static func escaped(_ text: String) -> String {
    if text.hasOnlyBytes(where: isPlain) { return text }
    var result: [UInt8] = []
    for scalar in text.unicodeScalars { append(scalar, to: &result) }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether a character of ASCII is written as it is.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != 0x22 && byte != 0x5C
  }

  /// - Parameter result: The literal in UTF-8.
  private static func append(_ scalar: Unicode.Scalar, to result: inout [UInt8]) {
    switch scalar {
    case "\"": result += "\\\"".utf8
    case "\\": result += "\\\\".utf8
    case "\n": result += "\\n".utf8
    case "\r": result += "\\r".utf8
    case "\t": result += "\\t".utf8
    case _ where scalar.isInvisible:
      result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".utf8
    case _ where scalar.isASCII: result.append(UInt8(scalar.value))
    default: result += scalar.utf8
    }
  }

  // MARK: Printing

  var text: String {
    if parts.count == 1, case .text(let text) = parts[0] { return Self.quoted(text) }
    return "\""
      + parts.map { part in
        switch part {
        case .text(let text): Self.escaped(text)
        case .interpolation(let expression): "\\(" + expression + ")"
        }
      }.joined() + "\""
  }

  var layout: Layout { Layout(self) }

  /// An equivalent literal of several lines. They are cut after spaces, and inside of words that
  /// are too long, but never inside of an escape or an interpolation.
  func lines(width: Int) -> [String] {
    var lines = ["\"\"\""]
    var current = ""
    for piece in pieces() {
      // A backslash at the end of a line means that the string has no line break there.
      if !current.isEmpty, current.characterCount + piece.characterCount > width - 2 {
        lines.append(current + "\\")
        current = ""
      }
      current += piece
    }
    return lines + [current, "\"\"\""]
  }

  /// Words with the space after them. Words that are too long are split.
  private func pieces() -> [String] {
    var pieces = Pieces()
    for part in parts {
      switch part {
      case .text(let text):
        for scalar in text.unicodeScalars {
          Self.append(scalar, to: &pieces.current)
          if scalar == " " || pieces.isLong { pieces.end() }
        }
      case .interpolation(let expression):
        pieces.current += "\\(\(expression))".utf8
        if pieces.isLong { pieces.end() }
      }
    }
    if !pieces.current.isEmpty { pieces.end() }
    return pieces.finished
  }

  private struct Pieces {
    private static let longest = 60

    var finished: [String] = []
    /// The piece that is not finished, in UTF-8.
    var current: [UInt8] = []

    var isLong: Bool {
      // There are at least as many bytes as characters, which take time to count. No carriage return
      // is among the bytes, so that each one of ASCII is a character.
      current.count >= Self.longest
        && (current.allSatisfy { $0 < 0x80 }
          || String(decoding: current, as: UTF8.self).count >= Self.longest)
    }

    mutating func end() {
      finished.append(String(decoding: current, as: UTF8.self))
      current.removeAll(keepingCapacity: true)
    }
  }
}
