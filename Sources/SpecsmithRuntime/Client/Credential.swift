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

  /// The string that is sent.
  let text: String

  /// The strings to hide, including the one that is sent.
  let secrets: [String]

  /// Provides the token to send.
  let provider: (@Sendable () async throws -> String)?

  private init(
    scheme: String, location: Location, text: String, secrets: [String],
    provider: (@Sendable () async throws -> String)? = nil
  ) {
    self.scheme = scheme
    self.location = location
    self.text = text
    self.secrets = secrets
    self.provider = provider
  }

  /// `Authorization: Bearer <token>` (RFC 6750); also what OAuth 2 and OpenID Connect send.
  public static func bearer(_ token: Secret, scheme: String = "") -> Credential {
    Credential(
      scheme: scheme, location: .header("Authorization"), text: "Bearer \(token.text)",
      secrets: [token.text])
  }

  /// `Authorization: Bearer <token>`. The token is requested for each request, so it can change.
  /// What the provider throws, the request throws.
  public static func bearer(
    scheme: String = "", provider: @escaping @Sendable () async throws -> String
  ) -> Credential {
    Credential(
      scheme: scheme, location: .header("Authorization"), text: "", secrets: [], provider: provider)
  }

  /// `Authorization: Basic <base64>` (RFC 7617).
  public static func basic(
    username: Secret, password: Secret, scheme: String = ""
  ) -> Credential {
    let encoded = Data("\(username.text):\(password.text)".utf8).base64EncodedString()
    return Credential(
      scheme: scheme, location: .header("Authorization"), text: "Basic \(encoded)",
      secrets: [encoded, password.text])
  }

  /// A key in its own header field.
  public static func header(_ name: String, _ key: Secret, scheme: String = "") -> Credential {
    Credential(scheme: scheme, location: .header(name), text: key.text, secrets: [key.text])
  }

  /// A key in the query.
  public static func query(_ name: String, _ key: Secret, scheme: String = "") -> Credential {
    let encoded = PercentEncoding.encoded(key.text)
    return Credential(
      scheme: scheme, location: .query(name), text: encoded, secrets: [key.text, encoded])
  }

  /// A key in a cookie.
  public static func cookie(_ name: String, _ key: Secret, scheme: String = "") -> Credential {
    let encoded = PercentEncoding.encoded(key.text)
    return Credential(
      scheme: scheme, location: .cookie(name), text: encoded, secrets: [key.text, encoded])
  }

  /// The credential with the token from its provider.
  func resolved() async throws -> Credential {
    guard let provider else { return self }
    return .bearer(Secret(try await provider()), scheme: scheme)
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
