/// Breaks lines that are longer than `swift format` lets them be, where it would break them.
///
/// Templates write each statement on one line; how long a name makes it is none of their business.
enum LineBreaker {
  static let width = 100

  /// Lines up to this length are not looked into; those beyond may hold lists that want room.
  private static let certainWidth = width - 4

  /// - Returns: The text, and whether a line is left that is too long and cannot be broken.
  static func breakLines(_ text: [UInt8]) -> (text: [UInt8], hasLongLine: Bool) {
    let newline = UInt8(ascii: "\n")
    var result: [UInt8] = []
    result.reserveCapacity(text.count + text.count / 16)
    var hasLongLine = false
    for line in text.split(separator: newline, omittingEmptySubsequences: false) {
      if line.count > certainWidth {
        let lines = broken(String(decoding: line, as: UTF8.self))
        if lines.contains(where: isTooLong) { hasLongLine = true }
        result.append(contentsOf: lines.joined(separator: "\n").utf8)
      } else {
        result.append(contentsOf: line)
      }
      result.append(newline)
    }
    result.removeLast()
    return (result, hasLongLine)
  }

  /// Comments may be of any length.
  private static func isTooLong(_ line: String) -> Bool {
    line.count > width && !line.drop { $0 == " " }.hasPrefix("//")
  }

  /// The lines that a line becomes; the line itself where nothing can be broken.
  static func broken(_ line: String) -> [String] {
    let indentation = String(line.prefix { $0 == " " })
    let content = String(line.dropFirst(indentation.count))
    guard needsBreak(line, content), !content.hasPrefix("//") else { return [line] }
    for rule in rules {
      if let lines = rule(content, indentation) { return lines }
    }
    return [line]
  }

  /// Whether a line is too long for `swift format`, which keeps room for a comma behind the last
  /// element of each list of several, even where the list stays on the line.
  static func needsBreak(_ line: String, _ content: String, room: Int = 0) -> Bool {
    let count = line.count + room
    guard count > certainWidth, count <= width else { return count > width }
    return count + SourceText(content).listsOfSeveral > width
  }

  /// A way to break a line, given without its indentation; `nil` where the line is of another form.
  private typealias Rule = @Sendable (_ content: String, _ indentation: String) -> [String]?

  private static let rules: [Rule] = [
    brokenCondition, brokenCase, brokenExtension, brokenType, brokenAccessor,
    brokenProperty, brokenArray, brokenCall, brokenAssignment,
  ]
}
