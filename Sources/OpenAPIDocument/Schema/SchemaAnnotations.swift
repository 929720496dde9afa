import DocumentTree

/// Information for people: JSON Schema's meta-data vocabulary, with OpenAPI's additions.
public struct SchemaAnnotations: Sendable {
  public var title: String?
  public var description: String?
  public var defaultValue: Node?
  public var isDeprecated = false
  public var isReadOnly = false
  public var isWriteOnly = false
  public var examples: [Node] = []
  /// The encoding of bytes as a string, such as `base64` (JSON Schema's content vocabulary).
  public var contentEncoding: String?
  /// The media type of the string or the bytes, such as `application/json`.
  public var contentMediaType: String?
  /// The schema of the value that is serialized in a string.
  public var contentSchema: Schema?

  public init() {}
}
