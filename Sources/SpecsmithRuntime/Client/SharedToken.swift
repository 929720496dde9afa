/// An access token that several tasks share, requested once for all of them.
actor SharedToken {
  private typealias Outcome = Result<AccessToken, any Error>

  private let request: TokenRequest
  private let leeway: Duration
  /// The time since a fixed moment.
  private let now: @Sendable () -> Duration

  private var current: AccessToken?
  /// Those who wait for the request that is under way; `nil` if none is.
  private var waiting: [AsyncStream<Outcome>.Continuation]?

  init(_ request: TokenRequest, leeway: Duration, now: @escaping @Sendable () -> Duration) {
    self.request = request
    self.leeway = leeway
    self.now = now
  }

  /// - Throws: What the request throws; `CancellationError` if the task is cancelled, which leaves
  ///   the request to the others that wait for it.
  func text(replacing refused: String?) async throws -> String {
    try Task.checkCancellation()
    // Another caller may have replaced the token that was refused.
    if let current, current.text == refused { self.current = nil }
    if let current, !isEnding(current) { return current.text }
    let (outcomes, continuation) = AsyncStream<Outcome>.makeStream()
    if waiting == nil { startRequest() }
    waiting?.append(continuation)
    for await outcome in outcomes { return try outcome.get().text }
    throw CancellationError()
  }

  private func isEnding(_ token: AccessToken) -> Bool {
    guard let lifetime = token.lifetime else { return false }
    return now() >= token.start + lifetime - min(leeway, lifetime / 2)
  }

  private func startRequest() {
    waiting = []
    let start = now()
    // A task of its own: it outlives the caller, and belongs to no trace or response of it.
    Task.detached { [request] in
      do {
        let token = try await request.send(at: start)
        await self.finish(.success(token))
      } catch {
        await self.finish(.failure(error))
      }
    }
  }

  private func finish(_ outcome: Outcome) {
    if case .success(let token) = outcome { current = token }
    for continuation in waiting ?? [] {
      continuation.yield(outcome)
      continuation.finish()
    }
    waiting = nil
  }
}

/// A token that a server gave.
struct AccessToken: Sendable {
  let text: String
  /// When it was requested.
  let start: Duration
  /// How long it is valid; `nil` if the server does not say.
  let lifetime: Duration?
}
