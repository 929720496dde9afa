import Foundation
import HTTPTypes
import TextGrammar

/// Gets access tokens by the client credentials grant of OAuth 2 (RFC 6749 section 4.4).
///
/// All copies share one token. It is requested when it is first needed, once for all that wait for
/// it, and again shortly before it ends or after a server has refused it.
///
/// ```swift
/// let oauth = try OAuthClientCredentials(
///   tokenURL: url, clientID: "…", clientSecret: "…", transport: .urlSession)
/// let client = try Shop(accessTokenProvider: oauth.provider)
/// ```
public struct OAuthClientCredentials: Sendable {
  /// How the client authenticates with the token URL (RFC 6749 section 2.3.1).
  public enum Authentication: Hashable, Sendable {
    /// By HTTP's Basic authentication, which every server of the standard accepts.
    case basic
    /// By the fields `client_id` and `client_secret` of the body.
    case body
  }

  private let token: SharedToken
  /// For descriptions.
  private let address: String

  /// Creates a source of tokens. It requests none before one is needed.
  ///
  /// - Parameters:
  ///   - tokenURL: Where tokens are requested.
  ///   - clientID: The id that the server gave to this client.
  ///   - clientSecret: The secret that belongs to the id.
  ///   - scopes: What the token is to allow; none for what the server gives by default.
  ///   - parameters: Other fields of the request's body, such as `audience`.
  ///   - authentication: How the request for a token carries the id and the secret.
  ///   - leeway: How long before its end a token is renewed; at most half of its lifetime.
  ///   - configuration: Time-outs, retries and logging of the requests for tokens. They are also
  ///     retried after failures that may have had an effect, since a second token does no harm.
  ///   - transport: Sends the requests for tokens.
  ///   - clock: What the lifetime of a token is measured by.
  /// - Throws: ``ConfigurationError/invalidBaseURL(_:)``
  public init(
    tokenURL: URL, clientID: String, clientSecret: String, scopes: [String] = [],
    parameters: [String: String] = [:], authentication: Authentication = .basic,
    leeway: Duration = .seconds(30), configuration: ClientConfiguration = ClientConfiguration(),
    transport: any HTTPTransport, clock: some Clock<Duration> = ContinuousClock()
  ) throws(ConfigurationError) {
    var fields = ["grant_type": "client_credentials"]
    if !scopes.isEmpty { fields["scope"] = scopes.joined(separator: " ") }
    var credentials: [Credential] = []
    switch authentication {
    case .basic:
      credentials = [
        .basic(
          username: Secret(FormText.encoded(clientID)),
          password: Secret(FormText.encoded(clientSecret)))
      ]
    case .body: fields.merge(["client_id": clientID, "client_secret": clientSecret]) { $1 }
    }
    fields.merge(parameters) { $1 }
    let request = try TokenRequest(
      url: tokenURL, fields: fields, secrets: [clientSecret, FormText.encoded(clientSecret)],
      credentials: credentials, configuration: configuration, transport: transport)
    address = BaseURL.withoutSecrets(tokenURL.absoluteString)
    let start = clock.now
    token = SharedToken(request, leeway: leeway) { start.duration(to: clock.now) }
  }

  /// The current token, or a new one.
  ///
  /// - Parameter refused: A token that a server has just refused. If it is still the current one, it
  ///   is replaced.
  /// - Throws: ``OAuthError`` if the server gives no token; ``APIError`` if it is not reached;
  ///   `CancellationError` if this task is cancelled. Others that wait are not.
  public func token(replacing refused: String? = nil) async throws -> String {
    try await token.text(replacing: refused)
  }

  /// The tokens for the `…Provider` parameter of a client.
  public var provider: CredentialProvider {
    { refused in try await token(replacing: refused) }
  }
}

/// The description names only the URL at which tokens are requested, since the rest is secret.
extension OAuthClientCredentials: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  public var description: String { "OAuthClientCredentials(\(address))" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// The encoding of forms, also of a name and a secret in Basic authentication (RFC 6749 appendix B).
enum FormText {
  static func encoded(_ text: String) -> String {
    PercentEncoding.encoded(text).replacingOccurrences(of: "%20", with: "+")
  }

  /// The fields as the body of a form, sorted by name.
  static func body(_ fields: [String: String]) -> String {
    fields.sorted { $0.key < $1.key }.map { "\(encoded($0.key))=\(encoded($0.value))" }
      .joined(separator: "&")
  }
}
