/// A type of the user's, which values have instead of the one that would follow from their schema.
///
/// It is `Codable`, `Hashable` and `Sendable`, and encoded as the JSON that the schema describes.
public struct ReplacementType: Hashable, Sendable {
  /// The name in code, with those of enclosing types: `Finance.Money`.
  public var name: String
  /// The module that declares the type; `nil` for that of the SDK's types.
  public var module: String?

  public init(name: String, module: String?) {
    self.name = name
    self.module = module
  }
}

extension ValueType {
  /// Values of the user's type. What the schema requires of them is left to that type.
  public func replaced(by replacement: ReplacementType) -> ValueType {
    var type = ValueType(kind, isNullable: isNullable)
    type.replacement = replacement
    return type
  }

  /// The type that follows from the schema.
  public var withoutReplacement: ValueType {
    var type = self
    type.replacement = nil
    switch kind {
    case .array(let element): type.kind = .array(element.withoutReplacement)
    case .map(let value): type.kind = .map(value.withoutReplacement)
    case .string, .boolean, .integer, .number, .dateTime, .date, .uuid, .base64, .file, .json,
      .named:
      break
    }
    return type
  }
}
