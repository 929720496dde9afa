import Foundation

/// Removes secrets from strings that people will see.
struct Redaction: Sendable {
  static let mark = "<redacted>"

  private let secrets: [String]

  init(_ secrets: [String]) {
    // Longest first: a secret may hold another one. A very short secret would match in any string.
    self.secrets = Set(secrets).filter { $0.count >= 4 }.sorted { $0.count > $1.count }
  }

  func redact(_ text: String) -> String {
    secrets.reduce(text) { $0.replacingOccurrences(of: $1, with: Redaction.mark) }
  }
}
