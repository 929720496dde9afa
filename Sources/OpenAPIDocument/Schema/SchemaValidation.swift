import DocumentTree

/// The types of JSON Schema, `null` apart.
public enum SchemaType: String, Sendable, CaseIterable {
  case boolean, integer, number, string, array, object
}

/// JSON Schema's validation vocabulary (and `format`).
public struct SchemaValidation: Sendable {
  /// Empty where the schema does not say.
  public var types: [SchemaType] = []
  /// Whether `null` is one of the types, or `nullable` is true.
  public var isNullable = false
  public var format: String?
  public var enumeration: [Node]?
  /// Whether `enum` lists nothing, which is a mistake rather than what was meant.
  public var hasEmptyEnumeration = false
  public var constant: Node?

  public var minimum: Node?
  public var maximum: Node?
  public var exclusiveMinimum: Node?
  public var exclusiveMaximum: Node?
  public var multipleOf: Node?

  public var minLength: Node?
  public var maxLength: Node?
  public var pattern: Node?

  public var minItems: Node?
  public var maxItems: Node?
  public var uniqueItems = false
  public var minContains: Node?
  public var maxContains: Node?

  public var minProperties: Node?
  public var maxProperties: Node?
  public var required: [Node] = []
  public var dependentRequired: [DependentRequired] = []

  public struct DependentRequired: Sendable {
    public var property: String
    public var required: [Node]
  }

  public init() {}
}
