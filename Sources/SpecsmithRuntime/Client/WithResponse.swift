import Foundation

/// Makes a call, and returns its value together with the status and the headers of its response.
///
/// ```swift
/// let (run, response) = try await withResponse { try await client.runs.create(name: "a") }
/// print(response.status, response.requestID ?? "", response.header("x-ratelimit-remaining") ?? "")
/// ```
///
/// If the body makes several calls, the response is the last one's. The response of a call that fails
/// is in its ``APIError``.
///
/// - Throws: What the body throws; ``MissingResponse`` if it receives no response.
public func withResponse<Value>(
  isolation: isolated (any Actor)? = #isolation, _ body: () async throws -> Value
) async throws -> (value: Value, response: ResponseHead) {
  let recorder = ResponseRecorder(outer: ResponseRecorder.current)
  let value = try await ResponseRecorder.$current.withValue(recorder) { try await body() }
  guard let head = recorder.head else { throw MissingResponse() }
  return (value, head)
}

/// No response arrived while ``withResponse(_:)`` ran.
public struct MissingResponse: Error, CustomStringConvertible, LocalizedError {
  public var description: String { "No call of a client was made within withResponse" }
  public var errorDescription: String? { description }
}

/// The last response that the calls within a task have received.
final class ResponseRecorder: @unchecked Sendable {
  @TaskLocal static var current: ResponseRecorder?

  /// That of a call of ``withResponse(isolation:_:)`` around this one.
  private let outer: ResponseRecorder?
  private let lock = NSLock()
  // Only under the lock.
  private var last: ResponseHead?

  init(outer: ResponseRecorder?) {
    self.outer = outer
  }

  var head: ResponseHead? { lock.withLock { last } }

  func record(_ head: ResponseHead) {
    lock.withLock { last = head }
    outer?.record(head)
  }
}
