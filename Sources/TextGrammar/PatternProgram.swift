import Foundation

/// A regular expression of ECMA-262, ready to run.
package enum PatternProgram: Sendable {
  /// An expression without operators, which most are, is no more than a comparison.
  case literal(LiteralPattern)
  case expression(NSRegularExpression)

  /// - Returns: `nil` when the expression is invalid.
  package init?(_ source: String) {
    if let literal = LiteralPattern(source) {
      self = .literal(literal)
    } else if let translated = PatternTranslation.translate(source),
      let expression = try? NSRegularExpression(pattern: translated)
    {
      self = .expression(expression)
    } else {
      return nil
    }
  }

  /// Whether the expression is found in the text.
  package func matches(_ text: String) -> Bool {
    switch self {
    case .literal(let literal): literal.matches(text)
    case .expression(let expression):
      expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
    }
  }

  /// The same, for an expression and a text that nobody vouches for: some expressions take longer
  /// than anybody waits.
  ///
  /// - Parameter patience: How many times the engine may ask whether to go on; it does so at regular
  ///   steps of its work.
  /// - Returns: `nil` when it took too long to tell.
  package func matches(_ text: String, patience: Int) -> Bool? {
    guard case .expression(let expression) = self else { return matches(text) }
    var asked = 0
    var isFound = false
    expression.enumerateMatches(
      in: text, options: .reportProgress, range: NSRange(text.startIndex..., in: text)
    ) { match, _, stop in
      if match != nil {
        isFound = true
        stop.pointee = true
        return
      }
      asked += 1
      if asked > patience { stop.pointee = true }
    }
    return isFound ? true : asked > patience ? nil : false
  }
}
