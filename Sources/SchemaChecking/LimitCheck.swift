import DocumentTree
import OpenAPIDocument
import TextGrammar

/// Checks a number, a length or a count against a limit of the schema.
struct LimitCheck {
  private let application: SchemaApplication
  private let keyword: Keyword
  private let limit: Node?

  init(_ application: SchemaApplication, _ keyword: Keyword) {
    self.application = application
    self.keyword = keyword
    limit = application.schema.validation[keyword]
  }

  /// - Parameters:
  ///   - agrees: Returns whether a number satisfies the limit.
  ///   - message: The message for other numbers, with a `#` in place of the limit.
  func mismatch(
    unless agrees: (ExactDecimal, ExactDecimal) -> Bool, _ message: String
  ) -> Mismatch? {
    guard let bound = limit?.decimal, let number = application.value.node.decimal else {
      return nil
    }
    return agrees(number, bound) ? nil : mismatch(message)
  }

  /// - Parameter message: The message for strings of other lengths, with a `#` in place of the
  ///   limit.
  func mismatchOfLength(_ message: String) -> Mismatch? {
    allows(application.value.node.text.unicodeScalars.count) ? nil : mismatch(message)
  }

  /// - Parameter message: The message for other numbers of elements or properties, with a `#` in
  ///   place of the limit.
  func mismatchOfCount(_ message: String) -> Mismatch? {
    allows(application.value.node.count) ? nil : mismatch(message)
  }

  func allows(_ count: Int) -> Bool {
    guard let limit else { return true }
    return switch keyword.combination {
    case .greatest: count >= limit.count(orElse: 0)
    case .least: count <= limit.count(orElse: .max)
    case .both: true
    }
  }

  private func mismatch(_ message: String) -> Mismatch {
    application.mismatch(keyword, message.replacing("#", with: limit?.text ?? ""))
  }
}

extension Node {
  /// The limit that a keyword such as `maxItems` sets.
  func count(orElse other: Int) -> Int { decimal?.integer ?? other }
}
