import DocumentTree

/// JSON Schema's applicator and unevaluated vocabularies: the schemas inside of a schema.
public struct SchemaApplicators: Sendable {
  public struct Property: Sendable {
    public var name: String
    public var schema: Schema
  }

  /// The schema for properties whose names match a pattern.
  public struct PatternProperties: Sendable {
    /// An ECMA-262 regular expression.
    public var pattern: Node
    public var schema: Schema
  }

  public var properties: [Property] = []
  public var patternProperties: [PatternProperties] = []
  public var additionalProperties: Schema?
  public var propertyNames: Schema?
  public var unevaluatedProperties: Schema?
  /// The schema for objects that have the property.
  public var dependentSchemas: [Property] = []

  /// The schemas of the first elements.
  public var prefixItems: [Schema] = []
  public var items: Schema?
  public var contains: Schema?
  public var unevaluatedItems: Schema?

  public var allOf: [Schema] = []
  public var anyOf: [Schema] = []
  public var oneOf: [Schema] = []
  public var not: Schema?
  public var condition: Schema?
  public var consequence: Schema?
  public var alternative: Schema?

  /// How to distinguish the members of `oneOf` or `anyOf`, or the schemas that extend this one.
  public var discriminator: Discriminator?

  public init() {}
}
