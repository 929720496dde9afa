import Foundation
import HTTPTypes
import TextGrammar

/// A credential that the client authenticates with.
@_spi(Generated) public struct Credential: Sendable {
  enum Location: Hashable, Sendable {
    case header(String)
    case query(String)
    case cookie(String)
  }

  /// The name of the security scheme in the document; empty if no request names it.
  let scheme: String

  let location: Location

  /// What is sent.
  private enum Value: Sendable {
    case fixed(String, secrets: [String])
    case provided(CredentialProvider, @Sendable (String) -> Value)
  }

  private let value: Value

  private init(scheme: String, location: Location, value: Value) {
    self.scheme = scheme
    self.location = location
    self.value = value
  }

  /// The string that is sent; empty before the provider was asked.
  var text: String {
    if case .fixed(let text, _) = value { text } else { "" }
  }

  /// The strings to hide, the token or key first.
  var secrets: [String] {
    if case .fixed(_, let secrets) = value { secrets } else { [] }
  }

  /// Whether a provider is called for each attempt.
  var isProvided: Bool {
    if case .provided = value { true } else { false }
  }

  /// The credential with the token from its provider.
  ///
  /// - Parameter refused: The token that the server has just refused.
  func resolved(replacing refused: String? = nil) async throws -> Credential {
    guard case .provided(let provider, let make) = value else { return self }
    let token = try await provider(refused)
    return Credential(scheme: scheme, location: location, value: make(token))
  }
}

/// Provides a token or key for each attempt of a request, and once more after a 401.
///
/// Its argument is the token that the server has just refused, and otherwise `nil`. What it throws,
/// the request throws.
public typealias CredentialProvider = @Sendable (_ refused: String?) async throws -> String

@_spi(Generated) extension Credential {
  /// `Authorization: Bearer <token>` (RFC 6750); also what OAuth 2 and OpenID Connect send.
  public static func bearer(_ token: Secret, scheme: String = "") -> Credential {
    Credential(
      scheme: scheme, location: .header("Authorization"), value: value(of: token, bearerValue))
  }

  /// `Authorization: Bearer <token>` with the token of a provider.
  public static func bearer(
    scheme: String = "", renewing provider: @escaping CredentialProvider
  ) -> Credential {
    bearer(Secret(renewing: provider), scheme: scheme)
  }

  /// `Authorization: Basic <base64>` (RFC 7617). Beside an empty password, the user name is the secret.
  public static func basic(
    username: Secret, password: Secret, scheme: String = ""
  ) -> Credential {
    let name = username.text
    return Credential(
      scheme: scheme, location: .header("Authorization"),
      value: value(of: password) { password in
        let encoded = Data("\(name):\(password)".utf8).base64EncodedString()
        return .fixed(
          "Basic \(encoded)", secrets: [password.isEmpty ? name : password, encoded])
      })
  }

  /// A key in its own header field.
  public static func header(_ name: String, _ key: Secret, scheme: String = "") -> Credential {
    Credential(scheme: scheme, location: .header(name), value: value(of: key, plainValue))
  }

  /// A key in its own header field, of a provider.
  public static func header(
    _ name: String, scheme: String = "", renewing provider: @escaping CredentialProvider
  ) -> Credential {
    header(name, Secret(renewing: provider), scheme: scheme)
  }

  /// A key in the query.
  public static func query(_ name: String, _ key: Secret, scheme: String = "") -> Credential {
    Credential(scheme: scheme, location: .query(name), value: value(of: key, encodedValue))
  }

  /// A key in the query, of a provider.
  public static func query(
    _ name: String, scheme: String = "", renewing provider: @escaping CredentialProvider
  ) -> Credential {
    query(name, Secret(renewing: provider), scheme: scheme)
  }

  /// A key in a cookie.
  public static func cookie(_ name: String, _ key: Secret, scheme: String = "") -> Credential {
    Credential(scheme: scheme, location: .cookie(name), value: value(of: key, encodedValue))
  }

  /// A key in a cookie, of a provider.
  public static func cookie(
    _ name: String, scheme: String = "", renewing provider: @escaping CredentialProvider
  ) -> Credential {
    cookie(name, Secret(renewing: provider), scheme: scheme)
  }

  private static func value(
    of secret: Secret, _ make: @escaping @Sendable (String) -> Value
  ) -> Value {
    secret.provider.map { .provided($0, make) } ?? make(secret.text)
  }

  @Sendable private static func bearerValue(_ token: String) -> Value {
    .fixed("Bearer \(token)", secrets: [token])
  }

  @Sendable private static func plainValue(_ key: String) -> Value {
    .fixed(key, secrets: [key])
  }

  @Sendable private static func encodedValue(_ key: String) -> Value {
    let encoded = PercentEncoding.encoded(key)
    return .fixed(encoded, secrets: [key, encoded])
  }
}

@_spi(Generated)
extension Credential: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String {
    switch location {
    case .header(let name): "\(name): \(Redaction.mark)"
    case .query(let name): "?\(name)=\(Redaction.mark)"
    case .cookie(let name): "Cookie: \(name)=\(Redaction.mark)"
    }
  }

  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
