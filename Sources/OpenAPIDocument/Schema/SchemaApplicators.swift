import DocumentTree

/// JSON Schema's applicator vocabulary: the schemas inside a schema.
public struct SchemaApplicators: Sendable {
  public struct Property: Sendable {
    public var name: String
    public var schema: Schema
  }

  public var properties: [Property] = []
  public var additionalProperties: Schema?
  public var items: Schema?

  public var allOf: [Schema] = []
  public var anyOf: [Schema] = []
  public var oneOf: [Schema] = []
  public var not: Schema?
  public var condition: Schema?
  public var consequence: Schema?
  public var alternative: Schema?

  public init() {}
}
