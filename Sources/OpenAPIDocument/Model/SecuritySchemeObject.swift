import Diagnostics

/// OpenAPI 3.1, section 4.8.27.
public struct SecuritySchemeObject: Sendable {
  public enum Kind: Sendable {
    case apiKey(name: String, in: ParameterLocation)
    /// The name of an HTTP authentication scheme in lowercase: `bearer`, `basic`, …
    case http(scheme: String)
    case oauth2(flows: [OAuthFlowObject])
    /// OpenID Connect, with the URL of the provider's metadata if it is stated.
    case openIDConnect(url: String?)
    case mutualTLS
  }

  public var kind: Kind
  public var description: String?
  public var isDeprecated = false
  public var location: SourceLocation
}

/// One way to get an access token (OpenAPI 3.2, section 4.29).
public struct OAuthFlowObject: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case implicit, password, clientCredentials, authorizationCode, deviceAuthorization
  }

  public struct Scope: Sendable {
    public var name: String
    public var description: String
  }

  public var kind: Kind
  public var authorizationURL: String?
  public var deviceAuthorizationURL: String?
  public var tokenURL: String?
  public var refreshURL: String?
  public var scopes: [Scope] = []
  public var location: SourceLocation
}

/// One alternative, in which all named schemes are required. If there are none, no credential is
/// needed.
public struct SecurityRequirementObject: Sendable {
  public var schemes: [Scheme]

  public struct Scheme: Sendable {
    public var name: String
    public var scopes: [String]
    public var location: SourceLocation
  }
}
