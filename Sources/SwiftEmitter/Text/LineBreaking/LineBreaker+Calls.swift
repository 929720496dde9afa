/// Calls, declarations of functions, and lists.
extension LineBreaker {
  /// `call(a, b)`: the arguments on a line of their own, or each on one where that is not enough.
  static func brokenCall(_ content: String, _ indentation: String) -> [String]? {
    let source = SourceText(content)
    guard let (open, close) = source.outermostParentheses(), close > open + 1 else { return nil }
    let head = source.text(0..<(open + 1))
    let arguments = source.text((open + 1)..<close)
    let tail = source.text(close..<source.count)
    let inner = indentation + "  "
    let isDeclaration = tail.hasSuffix("{") || tail.hasSuffix(" in")
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

  /// `a = [b, c]`: each element on a line of its own, with a comma after the last of several.
  static func brokenArray(_ content: String, _ indentation: String) -> [String]? {
    guard content.hasSuffix("]") || content.hasSuffix("],") else { return nil }
    let end = content.hasSuffix(",") ? "]," : "]"
    let source = SourceText(content)
    guard let open = source.outermostBracket(), source.text(0..<open).hasSuffix(" ") else {
      return nil
    }
    let list = source.text((open + 1)..<(source.count - end.count))
    let elements = SourceText(list).split(after: ", ")
    var lines = [indentation + source.text(0..<(open + 1))]
    for element in elements {
      let text = element.hasSuffix(", ") ? String(element.dropLast(2)) : element
      lines += broken(indentation + "  " + text + (elements.count > 1 ? "," : ""))
    }
    return lines + [indentation + end]
  }

  /// `a: B = c`: the type on a line of its own.
  private static func brokenParameter(_ content: String, _ indentation: String) -> [String]? {
    let source = SourceText(content)
    let parts = source.split(after: ": ")
    guard parts.count == 2, source.outermostParentheses() == nil else { return nil }
    return [indentation + parts[0].dropLast(), indentation + "  " + parts[1]]
  }

  /// An argument that is too long: a list, a call, or a string that is written over several lines.
  static func brokenArgument(_ line: String, room: Int) -> [String] {
    let indentation = String(line.prefix { $0 == " " })
    let content = String(line.dropFirst(indentation.count))
    guard needsBreak(line, content, room: room) else { return [line] }
    if let lines = brokenArray(content, indentation) { return lines }
    let source = SourceText(content)
    guard source.outermostParentheses() == nil, let literal = source.lastStringLiteral() else {
      return brokenParameter(content, indentation) ?? broken(line)
    }
    let head = source.text(0..<literal.lowerBound)
    let escaped = source.text((literal.lowerBound + 1)..<(literal.upperBound - 1))
    let tail = source.text(literal.upperBound..<source.count)
    // A literal that stands alone is its own margin.
    let inner = head.isEmpty ? indentation : indentation + "  "
    let chunks = EscapedText.chunks(of: escaped, width: width - inner.count - 2)
    var lines = [indentation + head + "\"\"\""]
    for (index, chunk) in chunks.enumerated() {
      lines.append(inner + chunk + (index == chunks.count - 1 ? "" : "\\"))
    }
    return lines + [inner + "\"\"\"" + tail]
  }
}
