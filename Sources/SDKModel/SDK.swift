/// Everything that an SDK must offer, in terms of no description language and no programming language.
public struct SDK: Sendable {
  /// The API's own name, as people write it.
  public var title: String
  public var version: String
  public var documentation: Documentation
  /// The first server's address; `nil` where the document names none.
  public var baseURL: String?
  /// What the client must hold to be let in.
  public var credentials: [Credential]
  /// The types at the top level, in document order.
  public var types: [TypeDeclaration]
  /// The operations, as a tree below the client.
  public var root: Resource

  public init(
    title: String, version: String, documentation: Documentation, baseURL: String?,
    credentials: [Credential], types: [TypeDeclaration], root: Resource
  ) {
    self.title = title
    self.version = version
    self.documentation = documentation
    self.baseURL = baseURL
    self.credentials = credentials
    self.types = types
    self.root = root
  }
}

/// What a document says to people about a thing.
public struct Documentation: Hashable, Sendable {
  public var summary: String?
  public var description: String?

  /// Texts of white space alone say nothing, and are left out.
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

/// That a thing should not be used any more.
public struct Deprecation: Hashable, Sendable {
  /// What to do instead, in the document's words; `nil` where it does not say.
  public var message: String?

  public init(message: String?) {
    self.message = message
  }
}
