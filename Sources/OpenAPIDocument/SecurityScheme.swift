import Diagnostics

/// OpenAPI 3.1, section 4.8.27.
public struct SecurityScheme: Sendable {
  public enum Kind: Sendable {
    case apiKey(name: String, in: ParameterPlace)
    /// A scheme of HTTP's `Authorization` field, in lower case: `bearer`, `basic`, …
    case http(scheme: String)
    case oauth2
    case openIDConnect
    case mutualTLS
  }

  public var kind: Kind
  public var description: String?
  public var location: SourceLocation
}

/// One way to be let in: every scheme named must be satisfied. Empty means that nothing is needed.
public struct SecurityRequirement: Sendable {
  public var schemes: [Scheme]

  public struct Scheme: Sendable {
    public var name: String
    public var scopes: [String]
    public var location: SourceLocation
  }
}
