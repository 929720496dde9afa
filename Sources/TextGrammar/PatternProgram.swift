/// A regular expression of ECMA-262 with the meaning of its `u` flag, ready to run.
package enum PatternProgram: Sendable {
  /// An expression without operators, which is only a comparison. Most expressions are like this.
  case literal(LiteralPattern)
  case expression(PatternExpression)
  /// An expression that is too large to run, and possibly valid.
  case excessive

  /// - Returns: `nil` if the expression is invalid.
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

  /// The maximum number of steps for a search, which take a fraction of a second.
  package static let ordinaryLimit = 20_000_000

  /// Searches for the expression in the string.
  ///
  /// - Parameter limit: The maximum number of steps. An expression without back references takes at
  ///   most a few times the product of both lengths.
  package func outcome(of text: String, limit: Int = ordinaryLimit) -> PatternOutcome {
    switch self {
    case .literal(let literal): literal.matches(text) ? .found : .notFound
    case .expression(let expression): expression.search(text, limit: limit).outcome
    case .excessive: .undecided
    }
  }

  /// Whether the expression matches in the string. `true` if the search would take too long, so
  /// that the expression is no constraint.
  package func matches(_ text: String) -> Bool { outcome(of: text) != .notFound }

  /// The same, for an untrusted expression and string.
  ///
  /// - Parameter stepLimit: The maximum number of steps.
  /// - Returns: `nil` if the search would take too long.
  package func matches(_ text: String, stepLimit: Int) -> Bool? {
    switch outcome(of: text, limit: stepLimit) {
    case .found: true
    case .notFound: false
    case .undecided: nil
    }
  }
}
