import Foundation

/// Why the message of a webhook is not to be trusted. It holds neither the secret nor a signature.
public enum WebhookSignatureError: Error, Hashable, Sendable {
  /// The secret is empty, or not in base64 where it must be.
  case invalidSecret
  /// The request does not have the header.
  case missingHeader(String)
  /// The header holds no signature, or no time, in the expected form.
  case invalidHeader(String)
  /// The message is older than the tolerance: it may have been recorded and sent again.
  case tooOld
  /// The time of the message is further ahead than the tolerance: a clock is wrong.
  case tooEarly
  /// No signature of the header is that of the message: the secret is another, or the body was
  /// changed.
  case noMatch(String)
}

extension WebhookSignatureError: CustomStringConvertible, LocalizedError {
  public var description: String {
    switch self {
    case .invalidSecret: "The secret for webhooks is empty or not in base64"
    case .missingHeader(let name): "The request has no header \(Excerpt.quoted(name))"
    case .invalidHeader(let name):
      "The header \(Excerpt.quoted(name)) does not have the form of a signature"
    case .tooOld: "The message was sent too long ago"
    case .tooEarly: "The message says that it was sent in the future; compare the clocks"
    case .noMatch(let name):
      "No signature in \(Excerpt.quoted(name)) is that of the message: the secret is another, or the "
        + "body is not as it was sent"
    }
  }

  public var errorDescription: String? { description }
}
