/// A regular expression of ECMA-262 with the meaning of its `u` flag, ready to run.
package enum PatternProgram: Sendable {
  /// An expression without operators, which most are, is no more than a comparison.
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

  /// Looks for the expression in the text.
  ///
  /// - Parameter limit: How many steps it may take. An expression without back references takes no
  ///   more than a few times the length of the text times its own.
  package func outcome(of text: String, limit: Int = ordinaryLimit) -> PatternOutcome {
    switch self {
    case .literal(let literal): literal.matches(text) ? .found : .notFound
    case .expression(let expression): expression.search(text, limit: limit).outcome
    case .excessive: .undecided
    }
  }

  /// Whether the expression is found in the text; also where it would take too long to tell, since
  /// what cannot be told constrains nothing.
  package func matches(_ text: String) -> Bool { outcome(of: text) != .notFound }

  /// The same, for an expression and a text that nobody vouches for.
  ///
  /// - Parameter patience: How many times a hundred thousand steps it may take.
  /// - Returns: `nil` when it would take too long to tell.
  package func matches(_ text: String, patience: Int) -> Bool? {
    switch outcome(of: text, limit: patience * 100_000) {
    case .found: true
    case .notFound: false
    case .undecided: nil
    }
  }
}
