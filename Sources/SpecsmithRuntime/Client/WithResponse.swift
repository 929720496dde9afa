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
/// - Parameters:
///   - isolation: The actor on which the body runs: that of the caller.
///   - body: Makes the call.
/// - Returns: What the body returns, and the status and the headers of the response.
/// - Throws: What the body throws; ``MissingResponse`` if it receives no response.
public func withResponse<Value>(
  isolation: isolated (any Actor)? = #isolation, _ body: () async throws -> Value
) async throws -> (value: Value, response: ResponseHead) {
  let recorder = ResponseRecorder(outer: ResponseRecorder.current)
  let value = try await ResponseRecorder.$current.withValue(recorder) { try await body() }
  guard let head = recorder.head else { throw MissingResponse() }
  return (value, head)
}

/// No response arrived while ``withResponse(isolation:_:)`` ran.
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
  private var lastOrigin: Origin?

  /// The request of the response.
  struct Origin: Sendable {
    let request: APIRequest
    /// Removes the secrets of the client and of the request from strings.
    let redaction: Redaction
  }

  init(outer: ResponseRecorder?) {
    self.outer = outer
  }

  var head: ResponseHead? { lock.withLock { last } }

  /// The request of the last response.
  var origin: Origin? { lock.withLock { lastOrigin } }

  /// - Parameter origin: The request of the response; `nil` if that is known.
  func record(_ head: ResponseHead, of origin: Origin? = nil) {
    lock.withLock {
      last = head
      lastOrigin = origin ?? lastOrigin
    }
    outer?.record(head, of: origin)
  }
}
