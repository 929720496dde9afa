/// The kinds of HTTP messages (RFC 9110, section 6).
@frozen public enum MessageKind: Hashable, Sendable {
  /// A message that a caller sends. A required property that is `readOnly` may be missing.
  case request
  /// The body of a response or of a webhook's request. A required property that is `writeOnly` may
  /// be missing.
  case response
}
