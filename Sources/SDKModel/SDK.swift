/// Everything that an SDK offers, independent of a description language and a programming language.
public struct SDK: Sendable {
  /// The name of the API.
  public var title: String
  public var version: String
  public var documentation: Documentation
  /// The servers of the API, in document order.
  public var servers: [Server]
  /// The credentials of the client.
  public var credentials: [Credential]
  /// The credentials of calls without their own. Each list is an alternative, of which one is
  /// enough.
  public var security: [[String]]
  /// The top-level types, in document order.
  public var types: [TypeDeclaration]
  /// Further names of types at the top level.
  public var aliases: [TypeAlias] = []
  /// The client, as the root of a tree of resources with the operations.
  public var root: Resource
  /// The document's examples, as far as they satisfy their schemas.
  public var examples: [Example]
  /// The types of the user's that occur.
  public var replacements: Set<ReplacementType> = []
  /// The webhooks of the API.
  public var webhooks: [Webhook]
  /// The schemas that assertions refer to, in the order of the first reference.
  public var assertedSchemas: [AssertedSchema]
  /// The locations of the schemas that checks use, indexed by their id.
  public var schemas: [SchemaSource]
  /// Types that only occur in parts of ``Operation/exchange`` that the client does not use. The SDK
  /// does not declare them.
  public var undeclaredTypes: [TypeDeclaration] = []

  public init(
    title: String, version: String, documentation: Documentation, servers: [Server],
    credentials: [Credential], security: [[String]], types: [TypeDeclaration], root: Resource,
    examples: [Example] = [], webhooks: [Webhook] = [],
    assertedSchemas: [AssertedSchema] = [], schemas: [SchemaSource] = []
  ) {
    self.title = title
    self.version = version
    self.documentation = documentation
    self.servers = servers
    self.credentials = credentials
    self.security = security
    self.types = types
    self.root = root
    self.examples = examples
    self.webhooks = webhooks
    self.assertedSchemas = assertedSchemas
    self.schemas = schemas
  }
}

/// The documentation of a part, from the document.
public struct Documentation: Hashable, Sendable {
  public var summary: String?
  public var description: String?

  /// Blank strings are omitted.
  public init(summary: String? = nil, description: String? = nil) {
    self.summary = Self.nonBlank(summary)
    self.description = Self.nonBlank(description)
  }

  private static func nonBlank(_ text: String?) -> String? {
    let isBlank = text?.unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || $0.properties.generalCategory == .control
    }
    return isBlank ?? true ? nil : text
  }

  public var isEmpty: Bool { summary == nil && description == nil }
}

/// A deprecation.
public struct Deprecation: Hashable, Sendable {
  /// What to use instead, from the document; `nil` if it does not say.
  public var message: String?
  /// The date from which the deprecated part may be removed, as in the document (`x-sunset`).
  public var sunset: String?

  public init(message: String?, sunset: String? = nil) {
    self.message = message
    self.sunset = sunset
  }
}
