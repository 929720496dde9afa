/// The content of a line, as far as its length matters.
enum LineContent: Sendable {
  /// Nothing but spaces.
  case blank
  case code
  /// A comment, whose lines may be of any length.
  case comment
}

/// A literal part of a template with the lengths of its lines, computed when the template is
/// compiled, so that rendering need not search for line ends.
struct LiteralText: Sendable {
  struct Breaks: Sendable {
    /// Where the first line ends in the program's literals.
    var first: Int
    /// The index after the program's line starts before it.
    var linesEnd: Int
    /// The characters of the longest line between the first line end and the last, without the
    /// indentation of partials; comments are left out.
    var longest: Int
    /// The number of bytes after the last line end, and their kind.
    var tail: Int
    var tailContent: LineContent
    /// Whether the indentation of partials goes before them.
    var tailIsIndented: Bool
  }

  /// Its range in the program's literals.
  var bytes: Range<Int>
  /// Those of the program's line starts that lie in it, by their indices.
  var lines: Range<Int>
  /// What it begins with, up to the first line end.
  private(set) var head = LineContent.blank
  /// `nil` where no line ends in it.
  private(set) var breaks: Breaks?

  init(bytes: Range<Int>, lines: Range<Int>) {
    self.bytes = bytes
    self.lines = lines
  }

  /// - Parameter marker: What a line of a comment begins with.
  mutating func measure(in literals: [UInt8], lineStarts: [Int], marker: [UInt8]?) {
    func content(_ line: ArraySlice<UInt8>) -> LineContent {
      let text = line.drop { $0 == .space }
      if text.isEmpty { return .blank }
      return marker.map { text.starts(with: $0) } ?? false ? .comment : .code
    }
    let parts = literals[bytes].split(separator: .lineFeed, omittingEmptySubsequences: false)
    head = content(parts[0])
    guard parts.count > 1, let last = parts.last else { return }
    let longest = parts[1..<(parts.count - 1)].filter { content($0) == .code }
      .map { String(decoding: $0, as: UTF8.self).count }.max()
    breaks = Breaks(
      first: parts[0].endIndex,
      linesEnd: lines.first { lineStarts[$0] > parts[0].endIndex } ?? lines.upperBound,
      longest: longest ?? 0, tail: last.count, tailContent: content(last),
      tailIsIndented: lines.last.map { lineStarts[$0] == last.startIndex } ?? false)
  }
}
