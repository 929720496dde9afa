import SDKModel
import TextGrammar

/// Formats a JSON value, on one line if it is short, with characters that need no escape in a raw
/// string literal.
struct ExampleText {
  /// The maximum length of a line, in characters.
  private static let width = 88

  private var output = ""

  static func lines(of value: Literal) -> String {
    var text = ExampleText()
    text.write(value, indentation: 0, room: width)
    return text.output
  }

  /// - Parameter room: The number of characters that are left on the line.
  private mutating func write(_ value: Literal, indentation: Int, room: Int) {
    if let line = Self.line(value, room: room) {
      output += line
      return
    }
    switch value {
    case .array(let elements):
      writeLines(elements, between: "[", and: "]", indentation) { text, element in
        text.write(element, indentation: indentation + 2, room: Self.width - indentation - 3)
      }
    case .object(let members):
      writeLines(members, between: "{", and: "}", indentation) { text, member in
        let name = Self.quoted(member.name) + ": "
        text.output += name
        text.write(
          member.value, indentation: indentation + 2,
          room: Self.width - indentation - 3 - name.count)
      }
    case .null, .boolean, .number, .string: output += Self.line(value, room: .max) ?? ""
    }
  }

  private mutating func writeLines<Part>(
    _ parts: [Part], between opening: String, and closing: String, _ indentation: Int,
    write: (inout ExampleText, Part) -> Void
  ) {
    let margin = String(repeating: " ", count: indentation)
    output += opening
    for (index, part) in parts.enumerated() {
      output += (index == 0 ? "\n  " : ",\n  ") + margin
      write(&self, part)
    }
    output += "\n" + margin + closing
  }

  /// The value on one line; `nil` if it does not fit.
  private static func line(_ value: Literal, room: Int) -> String? {
    var line = ""
    return append(value, to: &line, room: room) && line.count <= room ? line : nil
  }

  private static func append(_ value: Literal, to line: inout String, room: Int) -> Bool {
    switch value {
    case .null: line += "null"
    case .boolean(let value): line += value ? "true" : "false"
    case .number(let value): line += value.text
    case .string(let value): line += quoted(value)
    case .array(let elements):
      line += "["
      for (index, element) in elements.enumerated() {
        if index > 0 { line += ", " }
        guard append(element, to: &line, room: room) else { return false }
      }
      line += "]"
    case .object(let members):
      line += "{"
      for (index, member) in members.enumerated() {
        line += (index > 0 ? ", " : "") + quoted(member.name) + ": "
        guard append(member.value, to: &line, room: room) else { return false }
      }
      line += "}"
    }
    return line.utf8.count <= room || line.count <= room
  }

  private static func quoted(_ text: String) -> String {
    // A backslash before a `#` would begin an escape in the raw string literal.
    JSONString.quoted(text, backslash: #"\u005c"#, escaping: \.isInvisible)
  }
}
