import Diagnostics
import TextGrammar

/// The lines of a document that describe one part, found by indentation. This works for YAML and
/// JSON that people read, and quoting does not need to parse the document again.
struct Passage {
  /// The lines that name the subject: its location, and the key above it if the value begins on its
  /// own line.
  var subject: ClosedRange<Int>
  /// All lines of the part, including `subject`.
  var lines: ClosedRange<Int>

  /// The maximum number of lines to search: longer passages are not quoted completely.
  private static let longest = 300
  /// The maximum number of lines between a key and its value, which comments may fill.
  private static let farthestKey = 4

  /// - Returns: `nil` if the file has no such line.
  init?(at location: SourceLocation, in source: SourceLines) {
    guard let line = source.bytes(of: location.line) else { return nil }
    let indentation = Self.indentation(line) ?? 0
    let begins = location.column - 1 == indentation
    let key = begins ? Self.key(above: location.line, deeperThan: indentation, in: source) : nil
    // Without a key above it, the location is itself a key, such as that of an operation or a
    // limit.
    subject = (key ?? location.line)...location.line
    lines =
      subject
      .lowerBound...Self.end(
        of: location.line, deeperThan: key == nil ? indentation : indentation - 1, in: source)
  }

  /// The line of a key whose value begins on its own line.
  private static func key(
    above line: Int, deeperThan indentation: Int, in source: SourceLines
  ) -> Int? {
    for number in (max(1, line - farthestKey)..<max(1, line)).reversed() {
      guard let bytes = source.bytes(of: number), let own = Self.indentation(bytes),
        bytes[bytes.startIndex + own] != UInt8(ascii: "#")
      else { continue }
      return own < indentation && !isMethod(source.bytes(of: line) ?? []) ? number : nil
    }
    return nil
  }

  /// The last line before one with less indentation.
  private static func end(of line: Int, deeperThan limit: Int, in source: SourceLines) -> Int {
    var end = line
    var next = line + 1
    while next < line + longest, let bytes = source.bytes(of: next) {
      if let indentation = indentation(bytes) {
        if indentation <= limit {
          // A closing bracket of JSON ends the passage.
          let closes =
            indentation == limit
            && [UInt8(ascii: "}"), UInt8(ascii: "]")].contains(
              bytes[bytes.startIndex + indentation])
          return closes ? next : end
        }
        end = next
      }
      next += 1
    }
    return end
  }

  /// The number of spaces at the beginning of a line; `nil` for a blank line.
  static func indentation(_ line: ArraySlice<UInt8>) -> Int? {
    line.firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
      .map { $0 - line.startIndex }
  }

  /// Whether a line is the key of an operation. The location of an operation is its key, not its
  /// value.
  private static func isMethod(_ line: ArraySlice<UInt8>) -> Bool {
    let name = line.filter { UInt8(ascii: "a") <= $0 && $0 <= UInt8(ascii: "z") }
    guard line.contains(UInt8(ascii: ":")) else { return false }
    return PathItemMethods.all.contains(String(decoding: name, as: UTF8.self))
  }
}
