/// A regular expression of ECMA-262 with the meaning of its `u` flag, ready to run.
package enum PatternProgram: Sendable {
  /// An expression without operators, as most are, is only a comparison.
  case literal(LiteralPattern)
  case expression(PatternExpression)
  /// An expression that is too large to run, and perhaps valid.
  case excessive

  /// - Returns: `nil` when the expression is invalid.
  package init?(_ source: String) {
    if let literal = LiteralPattern(source) {
      self = .literal(literal)
      return
    }
    do {
      self = .expression(try PatternExpression(source))
    } catch .excessive {
      self = .excessive
    } catch {
      return nil
    }
  }

  /// The steps that one look for an expression may take: a fraction of a second.
  package static let ordinaryLimit = 20_000_000

  /// Matches the expression in the string.
  ///
  /// - Parameter limit: How many steps it may take. An expression without back references takes no
  ///   more than a few times the length of the string times its own.
  package func outcome(of text: String, limit: Int = ordinaryLimit) -> PatternOutcome {
    switch self {
    case .literal(let literal): literal.matches(text) ? .found : .notFound
    case .expression(let expression): expression.search(text, limit: limit).outcome
    case .excessive: .undecided
    }
  }

  /// Whether the expression matches in the string, or the match would take too long: then it is no
  /// constraint.
  package func matches(_ text: String) -> Bool { outcome(of: text) != .notFound }

  /// The same, for an untrusted expression and string.
  ///
  /// - Parameter patience: How many times a hundred thousand steps it may take.
  /// - Returns: `nil` if the match would take too long.
  package func matches(_ text: String, patience: Int) -> Bool? {
    switch outcome(of: text, limit: patience * 100_000) {
    case .found: true
    case .notFound: false
    case .undecided: nil
    }
  }
}
