import Diagnostics

/// A credential that the client authenticates with.
public struct Credential: Sendable {
  public enum Kind: Hashable, Sendable {
    case bearer
    /// A bearer token from a provider, which has to be renewed.
    case accessToken
    case basic
    case header(String)
    case query(String)
    case cookie(String)
  }

  /// The scheme's name in the document.
  public var name: String
  public var kind: Kind
  public var documentation: Documentation
  /// Whether no call that needs any credential goes without this one.
  public var isRequired: Bool
  /// The URLs where the token is granted, in the document's order.
  public var sources: [String] = []
  public var location: SourceLocation

  public init(
    name: String, kind: Kind, documentation: Documentation, isRequired: Bool,
    location: SourceLocation
  ) {
    self.name = name
    self.kind = kind
    self.documentation = documentation
    self.isRequired = isRequired
    self.location = location
  }
}
