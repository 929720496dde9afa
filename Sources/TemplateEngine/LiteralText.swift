/// The kind of a line's content, for the check of its length.
enum LineContent: Sendable {
  /// Nothing but spaces.
  case blank
  case code
  /// A comment, whose lines may be of any length.
  case comment
}

/// A literal part of a template with the lengths of its lines. They are computed when the template
/// is compiled, so that rendering does not search for line ends.
struct LiteralText: Sendable {
  struct Breaks: Sendable {
    /// The end of the first line in the program's literals.
    var first: Int
    /// The index after the last of the program's line starts in the text.
    var linesEnd: Int
    /// The length of the longest line between the first and the last line end, without the
    /// indentation of partials and without comments.
    var longest: Int
    /// The number of bytes after the last line end, and the kind of this content.
    var tail: Int
    var tailContent: LineContent
    /// Whether the indentation of partials precedes these bytes.
    var tailIsIndented: Bool
  }

  /// The range of the text in the program's literals.
  var bytes: Range<Int>
  /// The range of line starts in the text, as indices of the program's line starts.
  var lines: Range<Int>
  /// The kind of the content before the first line end.
  private(set) var head = LineContent.blank
  /// `nil` if there is no line end.
  private(set) var breaks: Breaks?

  init(bytes: Range<Int>, lines: Range<Int>) {
    self.bytes = bytes
    self.lines = lines
  }

  /// - Parameter marker: The beginning of a line comment.
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
