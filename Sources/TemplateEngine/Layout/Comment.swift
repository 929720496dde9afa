/// Words of a document as a comment, whose lines are folded when a template writes it, since only then
/// its column is known.
public struct Comment: Sendable {
  /// What each line begins with, without a space after it.
  private let marker: String
  /// The lines that are kept; blank ones between paragraphs are empty.
  private let lines: [String]

  /// - Parameters:
  ///   - lines: The text, without trailing spaces; an empty line separates paragraphs.
  ///   - marker: What makes a comment of a line.
  public init(_ lines: [String], marker: String) {
    self.lines = lines
    self.marker = marker
  }

  public var isEmpty: Bool { lines.isEmpty }

  /// Appends the comment at a margin that is already in the output.
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

  /// Folds a line of Markdown at spaces. Indented code and tables stay unchanged.
  private static func fold(_ line: String, width: Int) -> [Substring] {
    guard line.utf8.count > width, !line.hasPrefix("    "), !line.hasPrefix("|") else {
      return [line[...]]
    }
    let indentation = line.prefix { $0 == " " }
    let content = line.dropFirst(indentation.count)
    let isItem = content.hasPrefix("- ") || content.hasPrefix("* ")
    let hanging = indentation + (isItem ? "  " : "")
    var lines: [Substring] = []
    var current = indentation
    var isFresh = true
    for word in content.split(separator: " ") {
      if !isFresh, current.count + 1 + word.count > width {
        lines.append(current)
        current = hanging
        isFresh = true
      }
      current += (isFresh ? "" : " ") + word
      isFresh = false
    }
    lines.append(current)
    return lines
  }
}
