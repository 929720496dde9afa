/// What became of looking for a regular expression in a text.
package enum PatternOutcome: Sendable {
  case found
  case notFound
  /// It would take too long to tell.
  case undecided
}
