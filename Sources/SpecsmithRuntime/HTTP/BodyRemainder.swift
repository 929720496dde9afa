/// The bytes of a body after what its content says is its end.
final class BodyRemainder: @unchecked Sendable {
  // Only by the one task that reads it.
  private var chunks: HTTPBody.AsyncIterator

  init(_ chunks: HTTPBody.AsyncIterator) {
    self.chunks = chunks
  }

  /// Reads what little should follow, so that the connection can be used again; if it does not end
  /// soon, it is closed.
  func read(within limit: TimeLimit) {
    Task {
      _ = try? await limit.run(.seconds(1)) {
        for _ in 0..<16 where try await self.chunks.next() == nil { break }
      }
    }
  }
}
