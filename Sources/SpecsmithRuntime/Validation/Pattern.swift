import TextGrammar

/// A regular expression of ECMA-262, compiled once.
///
/// It matches anywhere in a string unless it is anchored. As in ECMA-262, `^` and `$` match only
/// the ends of the string, and `\d`, `\w` and `\b` only consider ASCII.
@_spi(Generated) public struct Pattern: Sendable {
  /// The expression as in the document.
  public let source: String

  /// `nil` for an invalid expression.
  private let program: PatternProgram?
  /// A fast path: most expressions are simple comparisons.
  private let literal: LiteralPattern?

  /// Compiles the expression. An invalid expression matches every string, so that it is no
  /// constraint.
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

  /// Whether the expression matches in the string.
  ///
  /// The time is bounded. An expression that would take longer, which is only possible with back
  /// references, does not match. An expression that is too large to run matches every string, so
  /// that it is no constraint.
  public func matches(_ text: String) -> Bool {
    if let literal { return literal.matches(text) }
    guard let program else { return true }
    if case .excessive = program { return true }
    return program.outcome(of: text) == .found
  }

  /// Whether the expression matches in the string. `true` for `nil`: an absent property violates no
  /// constraint.
  @inlinable
  public func matches(_ text: String?) -> Bool {
    guard let text else { return true }
    return matches(text)
  }

  /// Whether the expression matches in the raw value. `true` for `nil`.
  @inlinable
  public func matches<Value: OpenEnum>(_ value: Value?) -> Bool where Value.RawValue == String {
    matches(value?.rawValue)
  }
}
