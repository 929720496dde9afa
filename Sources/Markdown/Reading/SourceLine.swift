import TextGrammar

/// A line of Markdown, and the block that it may begin.
struct SourceLine {
  /// The line without indentation and line break.
  let content: Substring
  /// The number of columns before the content.
  let indentation: Int

  init(_ text: Substring) {
    var rest = text
    var column = 0
    while let first = rest.utf8.first, first == 0x20 || first == 0x09 {
      column += first == 0x09 ? 4 - column % 4 : 1
      rest = rest.dropFirst()
    }
    indentation = column
    content = rest
  }

  private init(content: Substring, indentation: Int) {
    self.content = content
    self.indentation = indentation
  }

  var isBlank: Bool { content.hasOnlyBytes(where: ASCII.isSpace) }

  /// The line with less indentation.
  func outdented(by columns: Int) -> SourceLine {
    SourceLine(content: content, indentation: max(0, indentation - columns))
  }

  /// The complete line, with spaces instead of tabs in the indentation.
  var text: String { String(repeating: " ", count: indentation) + content }

  // MARK: Beginnings of blocks

  /// The opening or closing fence of a code block.
  struct Fence {
    let mark: Character
    let count: Int
    let information: Substring
  }

  var fence: Fence? {
    let beginning = content.utf8.prefix(3)
    guard beginning.elementsEqual("```".utf8) || beginning.elementsEqual("~~~".utf8),
      let mark = content.first, mark == "`" || mark == "~"
    else { return nil }
    let run = content.prefix { $0 == mark }
    let information = content.dropFirst(run.count)
    guard run.count >= 3, mark == "~" || !information.contains("`") else { return nil }
    return Fence(mark: mark, count: run.count, information: information)
  }

  /// The level and the text of a heading.
  var heading: (level: Int, words: Substring)? {
    guard begins(with: "#") else { return nil }
    let marks = content.prefix { $0 == "#" }
    let rest = content.dropFirst(marks.count)
    guard (1...6).contains(marks.count), rest.isEmpty || rest.first == " " || rest.first == "\t"
    else { return nil }
    var words = rest.trimmed
    let closing = words.reversed().prefix { $0 == "#" }.count
    if closing == words.count {
      words = ""
    } else if closing > 0, words.dropLast(closing).last == " " {
      words = Substring(words.dropLast(closing)).trimmed
    }
    return (marks.count, words)
  }

  /// The level of the heading that the line underlines.
  var underline: Int? {
    // White space can precede the marks.
    if let first = content.utf8.first, first > 0x20, first < 0x80, !begins(with: "=", "-") {
      return nil
    }
    let marks = content.trimmed
    guard let mark = marks.first, mark == "=" || mark == "-", marks.allSatisfy({ $0 == mark })
    else { return nil }
    return mark == "=" ? 1 : 2
  }

  var isRule: Bool {
    guard begins(with: "-", "*", "_"), let mark = content.first, "-*_".contains(mark) else {
      return false
    }
    var count = 0
    for character in content where character != " " && character != "\t" {
      guard character == mark else { return false }
      count += 1
    }
    return count >= 3
  }

  /// The marker of a list item.
  struct ItemMark {
    /// The item's number; `nil` for a bullet.
    let number: Int?
    let width: Int
    let rest: Substring
  }

  var itemMark: ItemMark? {
    // A fast path: most lines begin with a letter.
    guard let byte = content.utf8.first,
      byte >= 0x80 || ASCII.isDigit(byte) || begins(with: "-", "*", "+"),
      let first = content.first
    else { return nil }
    if "-*+•‣◦·".contains(first) {
      let rest = content.dropFirst()
      guard rest.isEmpty || rest.first == " " || rest.first == "\t", !isRule else { return nil }
      return mark(number: nil, width: 1, rest)
    }
    let digits = content.prefix { ("0"..."9").contains($0) }
    let rest = content.dropFirst(digits.count)
    guard (1...9).contains(digits.count), let number = Int(digits), let end = rest.first,
      end == "." || end == ")", rest.dropFirst().first.map({ $0 == " " || $0 == "\t" }) ?? true
    else { return nil }
    return mark(number: number, width: digits.count + 1, rest.dropFirst())
  }

  private func mark(number: Int?, width: Int, _ rest: Substring) -> ItemMark {
    let spaces = rest.prefix { $0 == " " || $0 == "\t" }.count
    // More than four spaces are the indentation of a code block.
    let taken = spaces > 4 ? 1 : max(spaces, 1)
    return ItemMark(number: number, width: width + taken, rest: rest.dropFirst(min(taken, spaces)))
  }

  /// The line after the marker of a block quote.
  var quoted: SourceLine? {
    guard begins(with: ">"), content.first == ">" else { return nil }
    let rest = content.dropFirst()
    return SourceLine(rest.first == " " ? rest.dropFirst() : rest)
  }

  /// Whether a paragraph ends before the line.
  var interruptsParagraph: Bool {
    guard indentation < 4, let first = content.utf8.first else { return content.isEmpty }
    if ASCII.isLetter(first) { return false }
    if let mark = itemMark {
      return !mark.rest.trimmed.isEmpty && (mark.number ?? 1) == 1
    }
    return fence != nil || heading != nil || isRule || content.first == ">"
  }

  /// Whether the first byte is one of the marks: a test without regard to combining characters, which
  /// decides nearly all lines.
  private func begins(with marks: Unicode.Scalar...) -> Bool {
    guard let first = content.utf8.first else { return false }
    return marks.contains { $0.value == first }
  }
}

extension Substring {
  /// The line without surrounding spaces.
  var trimmed: Substring {
    var rest = self
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }
}
