import Foundation

/// Reads the events of a stream over as many connections as ``EventReconnection`` allows.
struct EventConnection: FrameSource {
  private let client: APIClient
  private let request: APIRequest
  private let options: RequestOptions
  private var reader: FrameReader<EventStreamParser>
  /// How many attempts to connect again have brought no event so far.
  private var fruitless = 0

  /// How long to wait before connecting again where the server does not say.
  private static let usualWait = Duration.seconds(3)

  init(
    _ response: StreamedResponse, to request: APIRequest, options: RequestOptions,
    by client: APIClient
  ) {
    self.client = client
    self.request = request
    self.options = options
    reader = FrameReader(
      response, EventStreamParser(limit: client.configuration.maxElementSize))
  }

  var origin: StreamOrigin { reader.origin }
  var foreignBeginning: Data? { reader.foreignBeginning }
  var rest: HTTPBody.AsyncIterator { reader.rest }

  mutating func next() throws -> StreamFrame? {
    guard let frame = try reader.next() else { return nil }
    fruitless = 0
    return frame
  }

  mutating func receive() async throws -> Bool {
    do {
      if try await reader.receive() { return true }
      guard reconnection == .always, foreignBeginning == nil else { return false }
    } catch let error as APIError where error.isRetryable && reconnection != .never {
      return try await reconnect(after: error)
    }
    return try await reconnect(after: nil)
  }

  private var reconnection: EventReconnection {
    request.method == .get ? options.reconnection : .never
  }

  /// - Returns: Whether there is a connection; otherwise the stream has ended.
  private mutating func reconnect(after failure: APIError?) async throws -> Bool {
    var failure = failure
    while true {
      let isAllowed = fruitless < max(0, options.maxRetries ?? client.configuration.maxRetries)
      guard isAllowed, isResumable, let wait = wait(after: failure), client.allowance.take()
      else {
        if let failure { throw failure }
        return false
      }
      fruitless += 1
      client.configuration.logger?.notice(
        "Connecting again in \(wait)", metadata: request.metadata(redaction: origin.redaction))
      try await client.clock.sleep(for: wait)
      try Task.checkCancellation()
      do {
        let response = try await client.streamedResponse(to: request, options: optionsToResume)
        guard response.head.status != 204 else { return false }
        reader = FrameReader(
          response,
          EventStreamParser(limit: client.configuration.maxElementSize, after: reader.parser))
        return true
      } catch let error as APIError where error.isRetryable {
        failure = error
      }
    }
  }

  /// - Returns: `nil` if the server requests a longer delay than the policy allows.
  private func wait(after failure: APIError?) -> Duration? {
    let policy = client.configuration.retryPolicy
    let head = failure?.response.map { ResponseHead(status: $0.status, headers: $0.headers) }
    if let requested = reader.parser.reconnectionTime, requested > policy.longestRequestedDelay {
      return nil
    }
    let own = reader.parser.reconnectionTime ?? EventConnection.usualWait
    return policy.delay(beforeRetry: fruitless, after: head).map { max($0, own) }
  }

  /// Whether the stream can be continued after the last event: a header can hold its id.
  private var isResumable: Bool {
    reader.parser.lastEventID.unicodeScalars.allSatisfy(\.isAllowedInHeader)
  }

  private var optionsToResume: RequestOptions {
    var options = options
    // They are counted here.
    options.maxRetries = 0
    if !reader.parser.lastEventID.isEmpty {
      options.headers["Last-Event-ID"] = reader.parser.lastEventID
    }
    return options
  }
}
