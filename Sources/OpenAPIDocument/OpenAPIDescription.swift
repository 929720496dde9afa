import Diagnostics
import DocumentTree

/// An OpenAPI document with its references resolved and its parts in document order.
public struct OpenAPIDescription: Sendable {
  public var version: OpenAPIVersion
  public var info: Info
  public var servers: [Server] = []
  public var tags: [Tag] = []
  /// The requirements that hold for operations that state none of their own.
  public var security: [SecurityRequirement]?
  public var securitySchemes: [NamedSecurityScheme] = []
  public var operations: [Operation] = []
  /// `components.schemas`.
  public var schemas: [NamedSchema] = []
  /// Schemas outside of `components.schemas` that some `$ref` points at, by the node of the target.
  public var referencedSchemas: [Node: Schema] = [:]

  public struct NamedSchema: Sendable {
    public var name: String
    public var schema: Schema
  }

  public struct NamedSecurityScheme: Sendable {
    public var name: String
    public var scheme: SecurityScheme
  }
}

/// OpenAPI 3.1, section 4.8.2.
public struct Info: Sendable {
  public var title: String
  public var version: String
  public var summary: String?
  public var description: String?
}

/// OpenAPI 3.1, section 4.8.5.
public struct Server: Sendable {
  public var url: String
  public var description: String?
  public var variables: [Variable]
  public var location: SourceLocation

  public struct Variable: Sendable {
    public var name: String
    public var defaultValue: String
    public var allowedValues: [String]
    public var description: String?
  }
}

/// OpenAPI 3.1, section 4.8.22.
public struct Tag: Sendable {
  public var name: String
  public var description: String?
}
