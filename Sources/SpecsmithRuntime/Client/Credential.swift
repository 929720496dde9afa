import Foundation
import HTTPTypes

/// What proves to the server who asks.
public struct Credential: Hashable, Sendable {
  enum Place: Hashable, Sendable {
    case header(String)
    case query(String)
    case cookie(String)
  }

  let place: Place

  /// The text as it is sent.
  let text: String

  /// The texts that must not be seen, the sent one among them.
  let secrets: [String]

  /// `Authorization: Bearer <token>` (RFC 6750); also what OAuth 2 and OpenID Connect send.
  public static func bearer(_ token: Secret) -> Credential {
    Credential(
      place: .header("Authorization"), text: "Bearer \(token.text)", secrets: [token.text])
  }

  /// `Authorization: Basic <base64>` (RFC 7617).
  public static func basic(username: Secret, password: Secret) -> Credential {
    let encoded = Data("\(username.text):\(password.text)".utf8).base64EncodedString()
    return Credential(
      place: .header("Authorization"), text: "Basic \(encoded)",
      secrets: [encoded, password.text])
  }

  /// A key in a header of its own.
  public static func header(_ name: String, _ key: Secret) -> Credential {
    Credential(place: .header(name), text: key.text, secrets: [key.text])
  }

  /// A key in the query.
  public static func query(_ name: String, _ key: Secret) -> Credential {
    let encoded = PercentEncoding.encoded(key.text)
    return Credential(place: .query(name), text: encoded, secrets: [key.text, encoded])
  }

  /// A key in a cookie.
  public static func cookie(_ name: String, _ key: Secret) -> Credential {
    let encoded = PercentEncoding.encoded(key.text)
    return Credential(place: .cookie(name), text: encoded, secrets: [key.text, encoded])
  }
}

extension Credential: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String {
    switch place {
    case .header(let name): "\(name): \(Redaction.mark)"
    case .query(let name): "?\(name)=\(Redaction.mark)"
    case .cookie(let name): "Cookie: \(name)=\(Redaction.mark)"
    }
  }

  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
