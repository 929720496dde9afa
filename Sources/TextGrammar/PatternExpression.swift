/// A compiled regular expression with operators.
///
/// It is an immutable class for performance: copying a structure would change the reference counts
/// of all its tables.
package final class PatternExpression: Sendable {
  /// The algorithm of the search.
  package enum Engine: Sendable, CaseIterable {
    /// Backtracking with a limit that suffices for normal expressions, and then the parallel
    /// algorithm.
    case either
    case backtracking
    case parallel
  }

  package struct Search: Sendable {
    package var outcome: PatternOutcome
    package var steps: Int
  }

  let code: PatternCode

  /// - Throws: `PatternFailure` if the expression is invalid or too large.
  package init(_ source: String) throws(PatternFailure) {
    code = try PatternCompiler.compile(PatternParser.parse(source))
  }

  /// Whether the expression requires backtracking.
  package var hasBackReferences: Bool { code.hasBackReferences }

  package func search(_ text: String, limit: Int, engine: Engine = .either) -> Search {
    var text = text
    return text.withUTF8 { bytes in
      search(PatternText(bytes: bytes), limit: limit, engine: engine)
    }
  }

  /// The maximum number of pending choices while backtracking. Each takes 24 bytes.
  private static let choiceLimit = 1_000_000
  private static let shortChoiceLimit = 16_384

  private func search(_ text: PatternText, limit: Int, engine: Engine) -> Search {
    var steps = 0
    if engine != .parallel || code.hasBackReferences {
      let isAll = engine == .backtracking || code.hasBackReferences
      var matcher = BacktrackingMatcher(
        self, text, limit: isAll ? limit : min(limit, 256 + 8 * text.count),
        choiceLimit: isAll ? Self.choiceLimit : Self.shortChoiceLimit)
      let outcome = matcher.run()
      steps = matcher.steps
      if outcome != .undecided || isAll { return Search(outcome: outcome, steps: steps) }
    }
    var matcher = ParallelMatcher(self, text, limit: limit - steps)
    let outcome = matcher.run()
    return Search(outcome: outcome, steps: steps + matcher.steps)
  }
}
