/// A regular expression with operators, compiled.
///
/// It never changes, and is a class only for its speed: a value would have each of its tables
/// counted with every look for it.
package final class PatternExpression: Sendable {
  /// Which way an expression is looked for.
  package enum Engine: Sendable, CaseIterable {
    /// One way after the other, with as many steps as an honest expression needs, and then all ways
    /// at once.
    case either
    case backtracking
    case parallel
  }

  package struct Search: Sendable {
    package var outcome: PatternOutcome
    package var steps: Int
  }

  let code: PatternCode

  /// - Throws: `PatternFailure` where it cannot be run.
  package init(_ source: String) throws(PatternFailure) {
    code = try PatternCompiler.compile(PatternParser.parse(source))
  }

  /// Whether an expression can only be backtracked in.
  package var hasBackReferences: Bool { code.hasBackReferences }

  package func search(_ text: String, limit: Int, engine: Engine = .either) -> Search {
    var text = text
    return text.withUTF8 { bytes in
      search(PatternText(bytes: bytes), limit: limit, engine: engine)
    }
  }

  /// The maximum number of pending choices while backtracking: 24 bytes each.
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
