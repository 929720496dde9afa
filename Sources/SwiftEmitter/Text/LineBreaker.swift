/// Breaks lines that are longer than `swift format` lets them be, where it would break them.
///
/// Templates write each statement on one line; how long a name makes it is none of their business.
enum LineBreaker {
  static let width = 100

  static func breakLines(_ text: [UInt8]) -> [UInt8] {
    let newline = UInt8(ascii: "\n")
    var result: [UInt8] = []
    result.reserveCapacity(text.count + text.count / 16)
    for line in text.split(separator: newline, omittingEmptySubsequences: false) {
      if line.count > width {
        let lines = broken(String(decoding: line, as: UTF8.self))
        result.append(contentsOf: lines.joined(separator: "\n").utf8)
      } else {
        result.append(contentsOf: line)
      }
      result.append(newline)
    }
    result.removeLast()
    return result
  }

  private static func broken(_ line: String) -> [String] {
    let indentation = String(line.prefix { $0 == " " })
    let content = String(line.dropFirst(indentation.count))
    guard line.count > width, !content.hasPrefix("//") else { return [line] }
    if content.hasPrefix("if "), let lines = brokenCondition(content, indentation) { return lines }
    if content.hasPrefix("case "), let lines = brokenCase(content, indentation) { return lines }
    if let lines = brokenArray(content, indentation) { return lines }
    if let lines = brokenCall(content, indentation) { return lines }
    if let lines = brokenAssignment(content, indentation) { return lines }
    return [line]
  }

  /// `if a || b {`: each operand on a line of its own, and the brace too.
  private static func brokenCondition(_ content: String, _ indentation: String) -> [String]? {
    guard content.hasSuffix(" {") else { return nil }
    let condition = SourceText(String(content.dropFirst(3).dropLast(2)))
    var operands = condition.split(before: " || ")
    if operands.count == 1 { operands = condition.split(before: " && ") }
    guard operands.count > 1 else { return nil }
    var lines = [indentation + "if " + operands[0]]
    for operand in operands.dropFirst() {
      lines += broken(indentation + "  " + operand.drop { $0 == " " })
    }
    return lines + [indentation + "{"]
  }

  /// `case a: b`: what is done stands below.
  private static func brokenCase(_ content: String, _ indentation: String) -> [String]? {
    let parts = SourceText(content).split(after: ": ")
    guard parts.count > 1 else { return nil }
    let head = parts[0].dropLast()
    return [indentation + head] + broken(indentation + "  " + parts.dropFirst().joined())
  }

  /// `a = [b, c]`: each element on a line of its own, with a comma after the last one too.
  private static func brokenArray(_ content: String, _ indentation: String) -> [String]? {
    guard content.hasSuffix("]") else { return nil }
    let source = SourceText(content)
    let parts = source.split(after: " = [")
    guard parts.count == 2 else { return nil }
    var lines = [indentation + parts[0]]
    for element in SourceText(String(parts[1].dropLast())).split(after: ", ") {
      let text = element.hasSuffix(", ") ? String(element.dropLast(2)) : element
      lines += broken(indentation + "  " + text + ",")
    }
    return lines + [indentation + "]"]
  }

  /// `call(a, b)`: the arguments on a line of their own, or each on one where that is not enough.
  private static func brokenCall(_ content: String, _ indentation: String) -> [String]? {
    let source = SourceText(content)
    guard let (open, close) = source.outermostParentheses(), close > open + 1 else { return nil }
    let head = source.text(0..<(open + 1))
    let arguments = source.text((open + 1)..<close)
    let tail = source.text(close..<source.count)
    let inner = indentation + "  "
    let isDeclaration = tail.hasSuffix("{")
    let isAttribute = head.hasPrefix("@")
    var lines = [indentation + head]
    if inner.count + arguments.count + (isDeclaration ? 0 : tail.count) <= width {
      lines.append(inner + arguments)
    } else {
      let parts = SourceText(arguments).split(after: ", ")
      for (index, part) in parts.enumerated() {
        let text = part.hasSuffix(" ") ? String(part.dropLast()) : part
        let isLast = index == parts.count - 1
        lines += brokenArgument(inner + text, room: isLast && !isDeclaration ? tail.count : 0)
      }
    }
    if isDeclaration || isAttribute {
      return lines + [indentation + tail]
    }
    if let last = lines.popLast() { lines.append(last + tail) }
    return lines
  }

  /// An argument that is too long is a string: it is written over several lines.
  private static func brokenArgument(_ line: String, room: Int) -> [String] {
    guard line.count + room > width else { return [line] }
    let indentation = String(line.prefix { $0 == " " })
    let source = SourceText(String(line.dropFirst(indentation.count)))
    guard let literal = source.lastStringLiteral() else {
      let lines = broken(line)
      return lines
    }
    let head = source.text(0..<literal.lowerBound)
    let escaped = source.text((literal.lowerBound + 1)..<(literal.upperBound - 1))
    let tail = source.text(literal.upperBound..<source.count)
    let inner = indentation + "  "
    let chunks = chunks(of: escaped, width: width - inner.count - 2)
    var lines = [indentation + head + "\"\"\""]
    for (index, chunk) in chunks.enumerated() {
      lines.append(inner + chunk + (index == chunks.count - 1 ? "" : "\\"))
    }
    return lines + [inner + "\"\"\"" + tail]
  }

  /// `let a = "…"`, where only the text is long.
  private static func brokenAssignment(_ content: String, _ indentation: String) -> [String]? {
    guard SourceText(content).lastStringLiteral() != nil else { return nil }
    return brokenArgument(indentation + content, room: 0)
  }

  /// Cuts escaped text after spaces, or within a long word between two escapes.
  private static func chunks(of escaped: String, width: Int) -> [String] {
    var chunks: [String] = []
    var current = ""
    for piece in pieces(of: escaped) {
      if !current.isEmpty, current.count + piece.count > width {
        chunks.append(current)
        current = ""
      }
      current += piece
    }
    chunks.append(current)
    return chunks
  }

  /// Words with the space that follows them; words that are too long in parts.
  private static func pieces(of escaped: String) -> [String] {
    var pieces: [String] = []
    var current = ""
    var isEscape = false
    var isInBraces = false
    for character in escaped {
      current.append(character)
      if isInBraces {
        isInBraces = character != "}"
        isEscape = isInBraces
      } else if isEscape {
        isInBraces = character == "u"
        isEscape = isInBraces
      } else {
        isEscape = character == "\\"
      }
      if !isEscape, character == " " || current.count >= 60 {
        pieces.append(current)
        current = ""
      }
    }
    if !current.isEmpty { pieces.append(current) }
    return pieces
  }
}
