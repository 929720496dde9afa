import Foundation
import HTTPTypes

/// Verifies that the message of a webhook comes from who knows the secret, and is as it was sent.
///
/// ```swift
/// let signature = try WebhookSignature.standard(secret: "whsec_…")
/// try signature.verify(body, headers: headers)
/// ```
///
/// The body must be the bytes that arrived: JSON that was decoded and encoded again has another
/// signature.
public struct WebhookSignature: Sendable {
  /// How far the time of a message may be from the current time, before or after it.
  public var tolerance: Duration = .seconds(300)

  /// The current time.
  public var now: @Sendable () -> Date = { Date() }

  /// The HMAC-SHA256 of a message (RFC 2104). By default CryptoKit's on Apple's systems, and the
  /// runtime's own on others.
  public var hmac: @Sendable (_ key: Data, _ message: Data) -> Data = HMACSHA256.code

  private let scheme: Scheme
  private let key: Data

  private enum Scheme: Sendable {
    case standard(prefix: String)
    case timestamped(header: String)
    case plain(header: String)
  }

  private init(_ scheme: Scheme, key: Data?) throws(WebhookSignatureError) {
    // Anyone could sign with an empty secret.
    guard let key, !key.isEmpty else { throw .invalidSecret }
    self.scheme = scheme
    self.key = key
  }

  /// Signatures of [Standard Webhooks](https://www.standardwebhooks.com), version 1: the headers
  /// `webhook-id`, `webhook-timestamp` and `webhook-signature`.
  ///
  /// - Parameters:
  ///   - secret: The secret in base64, with `whsec_` before it or without.
  ///   - prefix: What the names of the headers begin with; `svix` for older senders.
  /// - Throws: ``WebhookSignatureError/invalidSecret``
  public static func standard(
    secret: String, prefix: String = "webhook"
  ) throws(WebhookSignatureError) -> WebhookSignature {
    let mark = "whsec_"
    let text = secret.hasPrefix(mark) ? String(secret.dropFirst(mark.count)) : secret
    return try WebhookSignature(.standard(prefix: prefix), key: Data(anyBase64: text))
  }

  /// Signatures such as Stripe's: a header with `t=<time>,v1=<signature>`, for the time and the body.
  ///
  /// - Parameters:
  ///   - secret: The secret, as the sender shows it.
  ///   - header: The name of the header with the signature.
  /// - Throws: ``WebhookSignatureError/invalidSecret`` if the secret is empty.
  public static func timestamped(
    secret: String, header: String = "Stripe-Signature"
  ) throws(WebhookSignatureError) -> WebhookSignature {
    try WebhookSignature(.timestamped(header: header), key: Data(secret.utf8))
  }

  /// Signatures such as GitHub's, of the body alone: in hexadecimal, with `sha256=` before it or
  /// without, or in base64. A message that was recorded can be sent again at any time.
  ///
  /// - Parameters:
  ///   - secret: The secret, as the sender shows it.
  ///   - header: The name of the header with the signature.
  /// - Throws: ``WebhookSignatureError/invalidSecret`` if the secret is empty.
  public static func plain(
    secret: String, header: String = "X-Hub-Signature-256"
  ) throws(WebhookSignatureError) -> WebhookSignature {
    try WebhookSignature(.plain(header: header), key: Data(secret.utf8))
  }

  /// Verifies a message by the headers of its request.
  ///
  /// - Parameters:
  ///   - body: The bytes that arrived.
  ///   - headers: The headers that arrived.
  /// - Throws: ``WebhookSignatureError`` if the message is not to be trusted.
  public func verify(_ body: Data, headers: HTTPFields) throws(WebhookSignatureError) {
    try verify(body) { name in HTTPField.Name(name).flatMap { headers[$0] } }
  }

  /// Verifies a message by the headers of its request, in any case of letters.
  ///
  /// - Parameters:
  ///   - body: The bytes that arrived.
  ///   - headers: The values of the headers by their names.
  /// - Throws: ``WebhookSignatureError`` if the message is not to be trusted.
  public func verify(_ body: Data, headers: [String: String]) throws(WebhookSignatureError) {
    try verify(body) { name in
      headers.first { $0.key.lowercased() == name.lowercased() }?.value
    }
  }

  /// Verifies a message.
  ///
  /// - Parameters:
  ///   - body: The bytes that arrived.
  ///   - header: The value of a header of its request, by its name; `nil` if there is none.
  /// - Throws: ``WebhookSignatureError`` if the message is not to be trusted.
  public func verify(
    _ body: Data, header: (String) -> String?
  ) throws(WebhookSignatureError) {
    func value(_ name: String) throws(WebhookSignatureError) -> String {
      guard let value = header(name), !value.isEmpty else { throw .missingHeader(name) }
      return value
    }
    switch scheme {
    case .standard(let prefix):
      let id = try value("\(prefix)-id")
      let time = try value("\(prefix)-timestamp")
      let name = "\(prefix)-signature"
      let codes = SignatureHeader.versioned(try value(name))
      try check(time, of: "\(prefix)-timestamp")
      try compare(codes, with: Data("\(id).\(time).".utf8) + body, of: name)
    case .timestamped(let name):
      let (time, codes) = SignatureHeader.timestamped(try value(name))
      guard let time else { throw .invalidHeader(name) }
      try check(time, of: name)
      try compare(codes, with: Data("\(time).".utf8) + body, of: name)
    case .plain(let name):
      try compare([SignatureHeader.plain(try value(name))].compactMap { $0 }, with: body, of: name)
    }
  }

  private func check(_ text: String, of header: String) throws(WebhookSignatureError) {
    guard let seconds = Int64(text) else { throw .invalidHeader(header) }
    let age = now().timeIntervalSince1970 - Double(seconds)
    if age > tolerance.inSeconds { throw .tooOld }
    if age < -tolerance.inSeconds { throw .tooEarly }
  }

  private func compare(
    _ codes: [Data], with message: Data, of header: String
  ) throws(WebhookSignatureError) {
    guard !codes.isEmpty else { throw .invalidHeader(header) }
    let expected = hmac(key, message)
    var isMatch = false
    for code in codes where code.isEqualInConstantTime(to: expected) { isMatch = true }
    if !isMatch { throw .noMatch(header) }
  }
}

/// Only which headers are read: the key is a secret.
extension WebhookSignature: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  public var description: String {
    switch scheme {
    case .standard(let prefix): "WebhookSignature(\(prefix)-signature)"
    case .timestamped(let header), .plain(let header): "WebhookSignature(\(header))"
    }
  }

  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension Data {
  /// Whether the bytes are equal. The time that this takes does not depend on where they differ.
  fileprivate func isEqualInConstantTime(to other: Data) -> Bool {
    guard count == other.count, !isEmpty else { return false }
    return zip(self, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
