/// The value of a response to a request that is made repeatedly.
struct PolledResponse<Value: Sendable>: Sendable {
  /// `nil` if the response only states that the work is in progress.
  var value: Value?
  var isPending = false
  /// `nil` if no response was received, as from a transport that a cache replaces.
  var head: ResponseHead?
  /// Removes the secrets of the client and of the request from strings.
  var redaction: Redaction

  /// Makes a request.
  ///
  /// - Throws: What the request throws, unless the status of the response means that the work is in
  ///   progress.
  init(
    _ isPending: (Int?) -> Bool, _ fetch: @Sendable () async throws -> Value?
  ) async throws {
    let recorder = ResponseRecorder(outer: ResponseRecorder.current)
    do {
      value = try await ResponseRecorder.$current.withValue(recorder) { try await fetch() }
      self.isPending = value == nil || isPending(recorder.head?.status)
      if self.isPending, let body = value as? HTTPBody {
        await body.discard()
        value = nil
      }
    } catch let error as APIError where isPending(error.statusCode) {
      self.isPending = true
    }
    head = recorder.head
    redaction = recorder.origin?.redaction ?? Redaction([])
  }
}
