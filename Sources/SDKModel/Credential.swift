import Diagnostics

/// A credential that the client authenticates with.
public struct Credential: Sendable {
  public enum Kind: Hashable, Sendable {
    case bearer
    /// A bearer token that must be renewed by its provider.
    case accessToken
    case basic
    case header(String)
    case query(String)
    case cookie(String)
  }

  /// The security scheme's name in the document.
  public var name: String
  public var kind: Kind
  public var documentation: Documentation
  /// Whether every call that needs a credential needs this one.
  public var isRequired: Bool
  /// The URLs that grant the token, in document order.
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
