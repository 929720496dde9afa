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
    func begin() {
      if !isFirst {
        output.append(.lineFeed)
        output.append(contentsOf: repeatElement(.space, count: margin))
      }
      isFirst = false
      output.append(contentsOf: marker.utf8)
    }
    for line in lines {
      begin()
      var start = output.count
      var count = Self.append(line.prefix, line.words.first ?? "", to: &output)
      for word in line.words.dropFirst() {
        let length = Self.width(word)
        if count + 1 + length > room {
          Self.removeTrailingSpace(from: start, in: &output)
          begin()
          start = output.count
          _ = Self.append(line.hanging, word, to: &output)
          count = Self.width(line.hanging) + length
        } else {
          output.append(.space)
          output.append(contentsOf: word.utf8)
          count += 1 + length
        }
      }
      Self.removeTrailingSpace(from: start, in: &output)
    }
  }

  /// Appends the beginning of a line, behind the space after the marker.
  ///
  /// - Returns: Its number of characters.
  private static func append(
    _ prefix: String, _ word: String, to output: inout [UInt8]
  ) -> Int {
    let text = prefix.isEmpty ? word : prefix + word
    output.append(.space)
    output.append(contentsOf: text.utf8)
    return width(text)
  }

  /// The number of characters.
  private static func width(_ text: String) -> Int {
    text.utf8.allSatisfy { $0 < 0x80 && $0 != 0x0D } ? text.utf8.count : text.count
  }

  /// Removes any kind of space at the end of a line, as a formatter would.
  private static func removeTrailingSpace(from start: Int, in output: inout [UInt8]) {
    while output.count > start, let last = output.last {
      guard last < 0x80 else {
        var text = String(decoding: output[start...], as: UTF8.self)
        while text.last?.isWhitespace == true { text.removeLast() }
        output.replaceSubrange(start..., with: text.utf8)
        return
      }
      guard last == .space || (0x09...0x0D).contains(last) else { return }
      output.removeLast()
    }
  }
}
