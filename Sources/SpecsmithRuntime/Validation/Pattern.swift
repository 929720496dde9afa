import Foundation

/// A regular expression of ECMA-262, compiled once.
///
/// It is found anywhere in a text unless it is anchored; `^` and `$` mean the very ends of the text,
/// and `\d`, `\w` and `\b` are about ASCII, as in ECMA-262.
public struct Pattern: Sendable {
  /// The expression as the document writes it.
  public let source: String

  private let program: Program

  private enum Program: Sendable {
    /// An expression without operators, which most are, is no more than a comparison.
    case literal(LiteralPattern)
    case expression(NSRegularExpression)
    case invalid
  }

  /// Compiles the expression. An invalid one matches every text: it constrains nothing.
  public init(_ source: String) {
    self.source = source
    if let literal = LiteralPattern(source) {
      program = .literal(literal)
    } else if let translated = PatternTranslation.translate(source),
      let expression = try? NSRegularExpression(pattern: translated)
    {
      program = .expression(expression)
    } else {
      program = .invalid
    }
  }

  /// Whether the expression could be compiled.
  public var isValid: Bool {
    if case .invalid = program { false } else { true }
  }

  /// Whether the expression is found in the text.
  public func matches(_ text: String) -> Bool {
    switch program {
    case .literal(let literal): literal.matches(text)
    case .invalid: true
    case .expression(let expression):
      expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
    }
  }

  /// Whether the expression is found in the text, or there is none: an absent property constrains
  /// nothing.
  @inlinable
  public func matches(_ text: String?) -> Bool {
    guard let text else { return true }
    return matches(text)
  }

  /// Whether the expression is found in the raw value, or there is none.
  @inlinable
  public func matches<Value: OpenEnum>(_ value: Value?) -> Bool where Value.RawValue == String {
    matches(value?.rawValue)
  }
}
