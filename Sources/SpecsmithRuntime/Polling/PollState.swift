/// How far something that is polled has come.
@_spi(Generated) public enum PollState: Hashable, Sendable {
  /// Still going, or in a state that is not known: asked again.
  case pending
  case succeeded
  case failed
}
