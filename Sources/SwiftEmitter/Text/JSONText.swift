import SDKModel
import TemplateEngine
import TextGrammar

/// Writes JSON values of a document as Swift literals of the runtime's types.
enum JSONText {
  static func literal(_ value: Literal) -> Layout {
    switch value {
    case .null: "nil"
    case .boolean(let value): value ? "true" : "false"
    case .number(let value): isPlain(value) ? number(value) : .call(".number", [number(value)])
    case .string(let text): .literal(text)
    case .array(let elements): .list(elements.map(literal))
    case .object(let members):
      .dictionary(members.map { (.literal($0.name), literal($0.value)) })
    }
  }

  /// An exact number.
  static func number(_ value: ExactDecimal) -> Layout {
    isPlain(value)
      ? Layout(value.integer.map(NumberText.integer) ?? value.text)
      : exact(value)
  }

  /// A number that keeps all its digits.
  static func exact(_ value: ExactDecimal) -> Layout {
    .call(NominalType.jsonNumber.code(), [.argument("exactly", .literal(value.text))])
  }

  /// Whether a Swift literal represents the number exactly.
  private static func isPlain(_ value: ExactDecimal) -> Bool {
    value.isInteger
      ? value.integer.map { $0 != .min && $0 != .max } ?? false
      : value.isPlain && value.text.utf8.count <= 16
  }
}
