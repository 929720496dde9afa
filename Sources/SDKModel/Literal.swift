import TextGrammar

/// A value from a document.
public indirect enum Literal: Hashable, Sendable {
  case null
  case boolean(Bool)
  case number(ExactDecimal)
  case string(String)
  case array([Literal])
  case object([Member])

  public struct Member: Hashable, Sendable {
    public var name: String
    public var value: Literal

    public init(name: String, value: Literal) {
      self.name = name
      self.value = value
    }
  }
}

extension Literal {
  /// The value as a string without quotation marks.
  public var plainText: String {
    if case .string(let text) = self { return text }
    return json
  }

  /// The value as JSON on one line. Properties are in document order.
  public var json: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let value): value.text
    case .string(let value): JSONString.quoted(value)
    case .array(let values): "[" + values.map(\.json).joined(separator: ", ") + "]"
    case .object(let members):
      "{"
        + members.map { "\(JSONString.quoted($0.name)): \($0.value.json)" }.joined(separator: ", ")
        + "}"
    }
  }
}
