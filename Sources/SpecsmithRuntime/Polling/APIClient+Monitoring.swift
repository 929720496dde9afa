/// Where the result of work is that was polled by the resource which a header field names.
@_spi(Generated) public enum FinalState: Sendable {
  /// Where the field `Location` of the first response says.
  case location
  /// In the last response of what `Azure-AsyncOperation` names.
  case azureAsyncOperation
  /// In the last response of what `Operation-Location` names.
  case operationLocation
  /// Where the request was sent that started the work.
  case originalURI
}

@_spi(Generated) extension APIClient {
  /// Makes a call that starts work, waits for the end of the work, and reads its result.
  ///
  /// What the header fields `Operation-Location`, `Azure-AsyncOperation` or `Location` name is only
  /// polled on the client's own server, since the credentials go along.
  ///
  /// - Parameters:
  ///   - final: Where the result is; `nil` for what the method of the request implies.
  ///   - interval: The time between a response and the next request; `nil` for one that grows.
  ///   - timeout: How long all of it may take; `nil` for no limit.
  ///   - options: The options of each request.
  ///   - start: Makes the call, whose value is the result if there is nothing to wait for.
  /// - Throws: ``PollingError``; ``APIError``; ``ConfigurationError``; `CancellationError`.
  public func finished<Value: Decodable & Sendable>(
    _ type: Value.Type, via final: FinalState?, every interval: Duration?, timeout: Duration?,
    options: RequestOptions, clock: any Clock<Duration> = ContinuousClock(),
    _ start: @escaping @Sendable () async throws -> Value?
  ) async throws -> Value {
    try await Polling.wait(timeout: timeout, clock: clock) {
      try await self.started(start, options)
    } then: { started, timeout in
      guard let monitor = started.monitor else {
        guard let value = started.value else {
          throw PollingError<JSONValue>.unidentified("Operation-Location")
        }
        return value
      }
      let result = try await monitor.result(
        via: final, every: interval, timeout: timeout, clock: clock)
      return try await monitor.value(of: result)
    }
  }

  /// Makes a call that starts work without a result, and waits for the end of the work.
  ///
  /// - Throws: As ``finished(_:via:every:timeout:options:clock:_:)`` does.
  public func finished(
    every interval: Duration?, timeout: Duration?, options: RequestOptions,
    clock: any Clock<Duration> = ContinuousClock(),
    _ start: @escaping @Sendable () async throws -> Void
  ) async throws {
    try await Polling.wait(timeout: timeout, clock: clock) {
      try await self.started(start, options)
    } then: { started, timeout in
      _ = try await started.monitor?.result(
        via: nil, every: interval, timeout: timeout, clock: clock)
    }
  }

  private func started<Value: Sendable>(
    _ start: @Sendable () async throws -> Value?, _ options: RequestOptions
  ) async throws -> (value: Value?, monitor: StatusMonitor?) {
    let recorder = ResponseRecorder(outer: ResponseRecorder.current)
    var value: Value?
    do {
      value = try await ResponseRecorder.$current.withValue(recorder) { try await start() }
    } catch APIError.undecodableResponse(let response) where response.status == 202 {
      // It is not the result.
    }
    let monitor = recorder.head.flatMap { head in
      recorder.origin.flatMap { origin in
        StatusMonitor(after: head, value, to: origin.request, options: options, by: self)
      }
    }
    return (value, monitor)
  }
}
