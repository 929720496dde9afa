import Foundation
import TextGrammar

/// The secrets that a request sends. Those in its body are found while the body is encoded: wherever
/// they are in it, and at no cost for a body without secrets.
final class SentSecrets: @unchecked Sendable {
  /// The collection of the body that the current task encodes.
  @TaskLocal static var current: SentSecrets?

  private let lock = NSLock()
  // Only under the lock.
  private var collected: [String] = []

  /// The secrets as JSON and as forms hold them.
  var texts: [String] { lock.withLock { collected } }

  /// Adds all strings of a value.
  func add(_ value: some Encodable) {
    if let text = value as? String { return add(text) }
    // A value that cannot be encoded is not sent.
    if let value = try? JSONValue(encoding: value) { add(value) }
  }

  private func add(_ value: JSONValue) {
    switch value {
    case .string(let text): add(text)
    case .array(let elements): elements.forEach(add)
    case .object(let properties): properties.values.forEach(add)
    case .null, .bool, .number: break
    }
  }

  private func add(_ text: String) {
    let encoded = PercentEncoding.encoded(text)
    lock.withLock {
      collected += [text, encoded, encoded.replacingOccurrences(of: "%20", with: "+")]
    }
  }
}
