import DocumentTree

/// What a schema tells people: JSON Schema's meta-data vocabulary, with OpenAPI's additions.
public struct SchemaAnnotations: Sendable {
  public var title: String?
  public var description: String?
  public var defaultValue: Node?
  public var isDeprecated = false
  public var isReadOnly = false
  public var isWriteOnly = false
  public var examples: [Node] = []

  public init() {}
}
