/// Declarations, and what stands at the beginning of a line.
extension LineBreaker {
  /// `if a || b {`: each operand on a line of its own, and the brace too.
  static func brokenCondition(_ content: String, _ indentation: String) -> [String]? {
    guard content.hasPrefix("if "), content.hasSuffix(" {") else { return nil }
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
  static func brokenCase(_ content: String, _ indentation: String) -> [String]? {
    guard content.hasPrefix("case ") else { return nil }
    let parts = SourceText(content).split(after: ": ")
    guard parts.count > 1 else { return nil }
    let head = parts[0].dropLast()
    return [indentation + head] + broken(indentation + "  " + parts.dropFirst().joined())
  }

  /// `extension A.B.C: P {`: as many names as there is room for, and the brace on a line of its own.
  static func brokenExtension(_ content: String, _ indentation: String) -> [String]? {
    guard content.hasPrefix("extension "), content.hasSuffix(" {") else { return nil }
    let names = SourceText(String(content.dropLast(2))).split(before: ".")
    var lines = [indentation + names[0]]
    for name in names.dropFirst() {
      let last = lines[lines.count - 1]
      if last.count + name.count <= width {
        lines[lines.count - 1] = last + name
      } else {
        lines.append(indentation + "  " + name)
      }
    }
    return lines + [indentation + "{"]
  }

  /// `struct A: B, C {`: each protocol on a line of its own, and the brace too.
  static func brokenType(_ content: String, _ indentation: String) -> [String]? {
    guard content.hasSuffix(" {"), !content.utf8.contains(UInt8(ascii: "(")),
      content.contains("struct ") || content.contains("enum ")
    else {
      return nil
    }
    let parts = SourceText(String(content.dropLast(2))).split(after: ": ")
    guard parts.count == 2 else { return nil }
    let protocols = SourceText(parts[1]).split(after: ", ")
      .map { $0.hasSuffix(" ") ? String($0.dropLast()) : $0 }
    var lines = [indentation + parts[0] + protocols[0]]
    lines += protocols.dropFirst().map { indentation + "  " + $0 }
    return lines + [indentation + "{"]
  }

  /// `var a: B { c }`: the body on a line of its own.
  static func brokenAccessor(_ content: String, _ indentation: String) -> [String]? {
    guard content.hasSuffix(" }") else { return nil }
    let parts = SourceText(content).split(after: " { ")
    guard parts.count == 2 else { return nil }
    let body = String(parts[1].dropLast(2))
    let head = indentation + parts[0].dropLast()
    let lines =
      head.count <= width ? [head] : broken(String(head.dropLast(2))) + [indentation + "{"]
    return lines + broken(indentation + "  " + body) + [indentation + "}"]
  }

  /// `var a: B`: the type on a line of its own.
  static func brokenProperty(_ content: String, _ indentation: String) -> [String]? {
    guard !content.utf8.contains(UInt8(ascii: "(")), content.contains("var "),
      !content.contains(" = ")
    else { return nil }
    let parts = SourceText(content).split(after: ": ")
    guard parts.count == 2 else { return nil }
    return [indentation + parts[0].dropLast(), indentation + "  " + parts[1]]
  }

  /// `a = b`: what is assigned on a line of its own, in parts where it is a long text.
  static func brokenAssignment(_ content: String, _ indentation: String) -> [String]? {
    let parts = SourceText(content).split(after: " = ")
    guard parts.count == 2 else { return nil }
    if indentation.count + 2 + parts[1].count > width {
      return brokenArgument(indentation + content, room: 0)
    }
    return [indentation + parts[0].dropLast(), indentation + "  " + parts[1]]
  }
}
