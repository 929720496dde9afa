import SDKModel
import TextGrammar

/// Writes JSON values of a document as Swift literals of the runtime's types for them.
enum JSONText {
  static func literal(_ value: Literal) -> String {
    switch value {
    case .null: "nil"
    case .boolean(let value): value ? "true" : "false"
    case .number(let value):
      isPlain(value) ? number(value) : ".number(\(number(value)))"
    case .string(let text): StringLiteral.quoted(text)
    case .array(let elements): "[" + elements.map(literal).joined(separator: ", ") + "]"
    case .object(let members):
      members.isEmpty
        ? "[:]"
        : "["
          + members.map { "\(StringLiteral.quoted($0.name)): \(literal($0.value))" }
          .joined(separator: ", ") + "]"
    }
  }

  /// A number, exactly.
  static func number(_ value: ExactDecimal) -> String {
    isPlain(value)
      ? value.integer.map(NumberText.integer) ?? value.text
      : "JSONNumber(exactly: \(StringLiteral.quoted(value.text)))"
  }

  /// Whether a literal of Swift's means the number itself.
  private static func isPlain(_ value: ExactDecimal) -> Bool {
    value.isInteger
      ? value.integer.map { $0 != .min && $0 != .max } ?? false
      : value.isPlain && value.text.utf8.count <= 16
  }
}
