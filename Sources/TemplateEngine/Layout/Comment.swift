/// Words of a document as a comment, whose lines are folded when a template writes it, since only then
/// its column is known.
public struct Comment: Sendable {
  /// A line, which is folded between its words where it is too long.
  public struct Line: Sendable {
    /// What stands before the words.
    let prefix: String
    /// What stands before the words of the lines that this one is folded into.
    let hanging: String
    let words: [String]

    /// - Parameter words: One that has spaces in it is not taken apart. A line without words is blank.
    public init(prefix: String = "", hanging: String = "", words: [String]) {
      self.prefix = prefix
      self.hanging = hanging
      self.words = words
    }
  }

  /// What each line begins with, without a space after it.
  private let marker: String
  private let lines: [Line]

  /// - Parameter marker: What makes a comment of a line.
  public init(_ lines: [Line], marker: String) {
    self.lines = lines
    self.marker = marker
  }

  public var isEmpty: Bool { lines.isEmpty }

  /// Appends the comment at a margin, which stands in the output already.
  ///
  /// - Parameter width: The most characters that a line should have, its margin among them.
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

  /// A word may end with a space of any kind, which a formatter takes for one at the end of the line.
  private static func withoutTrailingSpace(_ text: String) -> String {
    var text = text
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
