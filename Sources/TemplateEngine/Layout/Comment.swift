/// A comment whose lines are wrapped when a template writes it, because its column is not known
/// before.
public struct Comment: Sendable {
  /// A line that is wrapped between its words if it is too long.
  public struct Line: Sendable {
    /// The text before the words.
    let prefix: String
    /// The text before the words of further lines after wrapping.
    let hanging: String
    /// The words, with a space between each two.
    let text: String
    /// The offsets of the spaces that belong to words, in UTF-8 and in order.
    let fixedSpaces: [Int]

    /// - Parameters:
    ///   - text: The words, with a space between each two. A line without words is blank.
    ///   - fixedSpaces: The offsets of the spaces at which the line must not be broken, in UTF-8 and in
    ///     order.
    public init(
      prefix: String = "", hanging: String = "", text: String, fixedSpaces: [Int] = []
    ) {
      self.prefix = prefix
      self.hanging = hanging
      self.text = text
      self.fixedSpaces = fixedSpaces
    }

    /// - Parameter words: The words of the line. One that contains spaces is not split. A line
    ///   without words is blank.
    public init(prefix: String = "", hanging: String = "", words: [String]) {
      var fixedSpaces: [Int] = []
      var start = 0
      for word in words {
        for (index, byte) in word.utf8.enumerated() where byte == .space {
          fixedSpaces.append(start + index)
        }
        start += word.utf8.count + 1
      }
      self.init(
        prefix: prefix, hanging: hanging, text: words.joined(separator: " "),
        fixedSpaces: fixedSpaces)
    }

    func visitWords(_ visit: (UnsafeBufferPointer<UInt8>) -> Void) {
      var text = text
      text.withUTF8 { bytes in
        var start = 0
        var fixed = fixedSpaces[...]
        for index in bytes.indices where bytes[index] == .space {
          if fixed.first == index {
            fixed.removeFirst()
          } else {
            visit(UnsafeBufferPointer(rebasing: bytes[start..<index]))
            start = index + 1
          }
        }
        visit(UnsafeBufferPointer(rebasing: bytes[start...]))
      }
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
      var count: Int?
      line.visitWords { word in
        guard let before = count else {
          count = Self.append(line.prefix, word, to: &output)
          return
        }
        let length = Self.width(word)
        if before + 1 + length > room {
          Self.removeTrailingSpace(from: start, in: &output)
          begin()
          start = output.count
          _ = Self.append(line.hanging, word, to: &output)
          count = Self.width(line.hanging) + length
        } else {
          output.append(.space)
          output.append(contentsOf: word)
          count = before + 1 + length
        }
      }
      Self.removeTrailingSpace(from: start, in: &output)
    }
  }

  /// Appends the beginning of a line, behind the space after the marker.
  ///
  /// - Returns: Its number of characters.
  private static func append(
    _ prefix: String, _ word: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]
  ) -> Int {
    output.append(.space)
    let start = output.count
    output.append(contentsOf: prefix.utf8)
    output.append(contentsOf: word)
    return output[start...].withUnsafeBufferPointer(width)
  }

  /// The number of characters.
  private static func width(_ text: String) -> Int {
    var text = text
    return text.withUTF8(width)
  }

  private static func width(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    text.allSatisfy { $0 < 0x80 && $0 != 0x0D }
      ? text.count : String(decoding: text, as: UTF8.self).count
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
