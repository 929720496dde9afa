import TextGrammar

/// A regular expression of ECMA-262, compiled once.
///
/// It is found anywhere in a text unless it is anchored; `^` and `$` mean the very ends of the text,
/// and `\d`, `\w` and `\b` are about ASCII, as in ECMA-262.
@_spi(Generated) public struct Pattern: Sendable {
  /// The expression as the document writes it.
  public let source: String

  /// `nil` for an invalid expression.
  private let program: PatternProgram?
  /// Most expressions are no more than a comparison, which should cost no more.
  private let literal: LiteralPattern?

  /// Compiles the expression. An invalid one matches every text: it constrains nothing.
  public init(_ source: String) {
    self.source = source
    program = PatternProgram(source)
    if case .literal(let literal) = program {
      self.literal = literal
    } else {
      literal = nil
    }
  }

  /// Whether the expression could be compiled.
  public var isValid: Bool { program != nil }

  /// Whether the expression is found in the text.
  ///
  /// The time is bounded: where it would take longer than anybody waits to tell, as only expressions
  /// with back references can, it is taken for not found. An expression too large to be run is found
  /// in every text: it constrains nothing.
  public func matches(_ text: String) -> Bool {
    if let literal { return literal.matches(text) }
    guard let program else { return true }
    if case .excessive = program { return true }
    return program.outcome(of: text) == .found
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
