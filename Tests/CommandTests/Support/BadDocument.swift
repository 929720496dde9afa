import Foundation
import Testing

/// A document that must be refused, and the expected message.
struct BadDocument: Sendable, CustomTestStringConvertible {
  /// Marks the expected location of the error in the document.
  static let mark: Character = "◆"

  var testDescription: String
  var bytes: [UInt8]
  var code: String
  /// The expected `line:column` of the error.
  var location: String
  /// A part of the expected hint; `nil` if the message needs none.
  var hint: String?

  /// - Parameter text: The document, with a mark at the error.
  init(_ name: String, _ code: String, _ text: String, hint: String? = nil) {
    self.init(
      name, code, at: Self.location(in: text), Array(text.filter { $0 != Self.mark }.utf8),
      hint: hint)
  }

  init(_ name: String, _ code: String, at location: String, _ bytes: [UInt8], hint: String? = nil) {
    testDescription = name
    self.bytes = bytes
    self.code = code
    self.location = location
    self.hint = hint
  }

  private static func location(in text: String) -> String {
    let lines = text.prefix { $0 != mark }.split(separator: "\n", omittingEmptySubsequences: false)
    return "\(lines.count):\((lines.last?.unicodeScalars.count ?? 0) + 1)"
  }
}
