/// Everything that an SDK must offer, in terms of no description language and no programming language.
public struct SDK: Sendable {
  /// The API's own name, as people write it.
  public var title: String
  public var version: String
  public var documentation: Documentation
  /// Where the API is, in the document's order.
  public var servers: [Server]
  /// The credentials of the client.
  public var credentials: [Credential]
  /// The names of the credentials of a call that names none: each list is an alternative, of which
  /// one is enough.
  public var security: [[String]]
  /// The types at the top level, in document order.
  public var types: [TypeDeclaration]
  /// The operations, as a tree below the client.
  public var root: Resource
  /// What the document shows of its types, as far as it agrees with them.
  public var examples: [Example]
  /// The webhooks of the API.
  public var webhooks: [Webhook]
  /// The schemas that assertions refer to, in the order in which they were first referred to.
  public var assertedSchemas: [AssertedSchema]
  /// The locations of the schemas that are used for checks, indexed by their id.
  public var schemas: [SchemaSource]
  /// The types, nested ones too, that only ``Operation/exchange`` has: no SDK declares them.
  public var unreadTypes: [TypeDeclaration] = []

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

/// What a document says to people about a thing.
public struct Documentation: Hashable, Sendable {
  public var summary: String?
  public var description: String?

  /// Strings of white space are left out.
  public init(summary: String? = nil, description: String? = nil) {
    self.summary = Self.words(summary)
    self.description = Self.words(description)
  }

  private static func words(_ text: String?) -> String? {
    let isBlank = text?.unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || $0.properties.generalCategory == .control
    }
    return isBlank ?? true ? nil : text
  }

  public var isEmpty: Bool { summary == nil && description == nil }
}

/// A deprecation.
public struct Deprecation: Hashable, Sendable {
  /// What to do instead, in the document's words; `nil` where it does not say.
  public var message: String?
  /// The day from which the deprecated part may be removed, as the document writes it (`x-sunset`).
  public var sunset: String?

  public init(message: String?, sunset: String? = nil) {
    self.message = message
    self.sunset = sunset
  }
}
