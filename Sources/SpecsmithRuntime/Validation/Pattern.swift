import TextGrammar

/// A regular expression of ECMA-262, compiled once.
///
/// It is found anywhere in a text unless it is anchored; `^` and `$` mean the very ends of the text,
/// and `\d`, `\w` and `\b` are about ASCII, as in ECMA-262.
public struct Pattern: Sendable {
  /// The expression as the document writes it.
  public let source: String

  /// `nil` for an invalid expression.
  private let program: PatternProgram?

  /// Compiles the expression. An invalid one matches every text: it constrains nothing.
  public init(_ source: String) {
    self.source = source
    program = PatternProgram(source)
  }

  /// Whether the expression could be compiled.
  public var isValid: Bool { program != nil }

  /// Whether the expression is found in the text.
  public func matches(_ text: String) -> Bool { program?.matches(text) ?? true }

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
