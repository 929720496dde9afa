/// The state of something that is polled.
@_spi(Generated) public enum PollState: Hashable, Sendable {
  /// Still going, or in a state that is not known: asked again.
  case pending
  case succeeded
  case failed
}
