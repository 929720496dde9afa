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
  /// How bytes are written as text, such as `base64` (JSON Schema's content vocabulary).
  public var contentEncoding: String?
  /// What the text or the bytes are, such as `application/json`.
  public var contentMediaType: String?
  /// What a text that is a document of its own holds.
  public var contentSchema: Schema?

  public init() {}
}
