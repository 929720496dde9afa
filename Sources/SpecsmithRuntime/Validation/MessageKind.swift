/// The kinds of HTTP messages (RFC 9110, section 6).
@frozen public enum MessageKind: Hashable, Sendable {
  /// What a caller sends. A required property that is `readOnly` may be missing.
  case request
  /// What a server answers, or tells a webhook. A required property that is `writeOnly` may be missing.
  case response
}
