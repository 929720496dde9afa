import Diagnostics
import DocumentTree

/// An OpenAPI document with resolved references. Its parts are in document order.
///
/// Swagger 2.0 is converted to its equivalent in OpenAPI 3: `definitions` are schemas, a body
/// parameter is a request body, and `host` with `basePath` is a server.
public struct OpenAPIDescription: Sendable {
  public var version: OpenAPIVersion
  public var info: InfoObject
  public var servers: [ServerObject] = []
  public var tags: [TagObject] = []
  /// The requirements for operations without their own.
  public var security: [SecurityRequirementObject]?
  public var securitySchemes: [NamedSecurityScheme] = []
  public var operations: [OperationObject] = []
  /// Requests that the API sends to its clients on its own (OpenAPI 3.1).
  public var webhooks: [WebhookObject] = []
  /// `components.callbacks`, including those that no operation uses.
  public var callbacks: [CallbackObject] = []
  /// `components.schemas`.
  public var schemas: [NamedSchema] = []
  /// Schemas outside of `components.schemas` to which a `$ref` refers, by the node of the target.
  public var referencedSchemas: [Node: Schema] = [:]
  /// Names for those schemas. They are unique, also among components.
  public var referencedSchemaNames: [Node: String] = [:]
  /// The schemas that are not inside of others, such as components and those of bodies.
  public var outermostSchemas: [Schema] = []
  /// The tree of the document's own file.
  public var root: Tree
  /// Whether a schema has `unevaluatedItems` or `unevaluatedProperties`.
  public var usesUnevaluated = false

  public struct NamedSchema: Sendable {
    public var name: String
    public var schema: Schema
  }

  public struct NamedSecurityScheme: Sendable {
    public var name: String
    public var scheme: SecuritySchemeObject
  }
}

/// OpenAPI 3.1, section 4.8.2.
public struct InfoObject: Sendable {
  public var title: String
  public var version: String
  public var summary: String?
  public var description: String?
}

/// OpenAPI 3.2, section 4.22.
public struct TagObject: Sendable {
  public var name: String
  public var summary: String?
  public var description: String?
  /// The name of the enclosing tag.
  public var parent: String?
}
