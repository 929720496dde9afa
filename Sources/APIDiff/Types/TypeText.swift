import SDKModel

/// Describes types independently of a programming language.
enum TypeText {
  static func text(_ type: ValueType) -> String {
    let text = kind(type.kind)
    return type.isNullable && text != "anything" ? text + " or null" : text
  }

  private static func kind(_ kind: ValueType.Kind) -> String {
    switch kind {
    case .string: "string"
    case .boolean: "boolean"
    case .integer(.int32): "integer (32 bits)"
    case .integer(.uint64): "integer (unsigned)"
    case .integer(.int64): "integer"
    case .number: "number"
    case .dateTime: "date-time"
    case .date: "date"
    case .uuid: "uuid"
    case .base64: "base64"
    case .file: "file"
    case .json: "anything"
    case .array(let element): "array of \(text(element))"
    case .map(let value): "map of \(text(value))"
    case .named(let id): name(id)
    }
  }

  /// The names that lead to a declared type: `Pet.status`.
  static func name(_ id: TypeID) -> String { id.path.joined(separator: ".") }
}
