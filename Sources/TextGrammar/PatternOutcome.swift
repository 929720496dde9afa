/// The outcome of matching a regular expression in a string.
package enum PatternOutcome: Sendable {
  case found
  case notFound
  /// The match would take too long.
  case undecided
}
