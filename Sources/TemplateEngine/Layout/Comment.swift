/// A comment whose lines are wrapped when a template writes it, because its column is not known
/// before.
public struct Comment: Sendable {
  /// A line that is wrapped between its words if it is too long.
  public struct Line: Sendable {
    /// The text before the words.
    let prefix: String
    /// The text before the words of further lines after wrapping.
    let hanging: String
    let words: [String]

    /// - Parameter words: The words of the line. One that contains spaces is not split. A line
    ///   without words is blank.
    public init(prefix: String = "", hanging: String = "", words: [String]) {
      self.prefix = prefix
      self.hanging = hanging
      self.words = words
    }
  }

  /// The beginning of each line, without a space after it.
  private let marker: String
  private let lines: [Line]

  /// - Parameter marker: The marker of a line comment.
  public init(_ lines: [Line], marker: String) {
    self.lines = lines
    self.marker = marker
  }

  public var isEmpty: Bool { lines.isEmpty }

  /// Appends the comment. The margin of its first line is already in the output.
  ///
  /// - Parameter width: The maximum number of characters in a line, including its margin.
  func write(into output: inout [UInt8], margin: Int, width: Int) {
    let room = width - margin - marker.utf8.count - 1
    var isFirst = true
    for line in lines {
      for folded in Self.fold(line, width: room) {
        if !isFirst {
          output.append(.lineFeed)
          output.append(contentsOf: repeatElement(.space, count: margin))
        }
        isFirst = false
        output.append(contentsOf: marker.utf8)
        if !folded.isEmpty {
          output.append(.space)
          output.append(contentsOf: folded.utf8)
        }
      }
    }
  }

  private static func fold(_ line: Line, width: Int) -> [String] {
    guard let first = line.words.first else { return [withoutTrailingSpace(line.prefix)] }
    var lines: [String] = []
    var current = line.prefix + first
    var count = current.count
    for word in line.words.dropFirst() {
      let length = word.count
      if count + 1 + length > width {
        lines.append(current)
        current = line.hanging + word
        count = line.hanging.count + length
      } else {
        current += " " + word
        count += 1 + length
      }
    }
    lines.append(current)
    return lines.map(withoutTrailingSpace)
  }

  /// Removes any kind of space at the end of a line, as a formatter would.
  private static func withoutTrailingSpace(_ text: String) -> String {
    var text = text
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
