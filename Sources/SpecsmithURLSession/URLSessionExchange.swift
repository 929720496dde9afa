import Foundation
import HTTPTypes
import SpecsmithRuntime

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// One request and its response so far.
final class URLSessionExchange: @unchecked Sendable {
  typealias Response = (HTTPResponse, HTTPBody)

  private let task: URLSessionTask
  private let upload: URLSessionUpload
  /// Keeps the session until the exchange has ended.
  private let session: OwnedSession
  private let channel: HTTPBodyChannel

  private let lock = NSLock()
  // All of these only under the lock. A result is kept no longer than until it is taken: it holds
  // the body, which ends the exchange if nothing else does.
  private var isAnswered = false
  private var result: Result<Response, any Error>?
  private var continuation: CheckedContinuation<Response, any Error>?
  /// The bytes of the body that are still to come; `nil` if that is not known.
  private var missingBytes: Int64?

  init(task: URLSessionTask, upload: URLSessionUpload, session: OwnedSession) {
    self.task = task
    self.upload = upload
    self.session = session
    channel = HTTPBodyChannel { [task] demand in
      switch demand {
      // At once: in another order, they would leave the task suspended.
      case .pause: task.pauseReceiving()
      case .resume: task.resumeReceiving()
      // Away from the caller's thread: on Linux, this waits for the session's queue.
      case .cancel: DispatchQueue.global().async { task.cancel() }
      }
    }
  }

  func receive(_ response: URLResponse) {
    // A second body would be dropped at once, which cancels the exchange.
    guard !lock.withLock({ isAnswered }) else { return }
    let response = response as? HTTPURLResponse
    // On Linux, an interim response, such as 100 or 103, is reported before the one that counts.
    if let response, response.statusCode != 101, 100..<200 ~= response.statusCode { return }
    guard let response, let head = HTTPResponse(response) else {
      return cancel(TransportError(.invalidResponse))
    }
    let length = response.bodyLength
    lock.withLock { missingBytes = length }
    finish(.success((head, channel.body(length: length))))
  }

  func receive(_ data: Data) {
    channel.append(data)
    let isWhole = lock.withLock {
      missingBytes = missingBytes.map { $0 - Int64(data.count) }
      return missingBytes == 0
    }
    // The session reports the end later, for which the reader would have to be woken again.
    if isWhole { channel.finish(.success(())) }
  }

  /// Ends the wait for the response, whose time is over.
  func timeOut() {
    let error = TransportError(.timedOut)
    if finish(.failure(error)) { end(error) }
  }

  func complete(_ error: (any Error)?) {
    guard let error else {
      // A response without a body may not have been announced.
      if let response = task.response { receive(response) }
      finish(.failure(TransportError(.invalidResponse)))
      return channel.finish(.success(()))
    }
    let failure = TransportError(error)
    finish(.failure(failure))
    channel.finish(.failure(failure))
  }

  /// - Parameter reason: What is thrown to those who wait.
  func cancel(_ reason: any Error) {
    finish(.failure(reason))
    end(reason)
  }

  private func end(_ reason: any Error) {
    channel.finish(.failure(reason))
    DispatchQueue.global().async { [task] in task.cancel() }
  }

  /// Only the first result is used.
  ///
  /// - Returns: Whether this is the first.
  @discardableResult
  private func finish(_ result: Result<Response, any Error>) -> Bool {
    let (isFirst, waiting) = lock.withLock {
      guard !isAnswered else { return (false, CheckedContinuation<Response, any Error>?.none) }
      isAnswered = true
      if continuation == nil { self.result = result }
      defer { continuation = nil }
      return (true, continuation)
    }
    waiting?.resume(with: result)
    return isFirst
  }

  func response() async throws -> Response {
    try await withCheckedThrowingContinuation { continuation in
      let result = lock.withLock {
        if !isAnswered { self.continuation = continuation }
        defer { self.result = nil }
        return self.result
      }
      if let result { continuation.resume(with: result) }
    }
  }
}

extension URLSessionTask {
  fileprivate func pauseReceiving() {
    #if !canImport(FoundationNetworking)
      suspend()
    #endif
  }

  fileprivate func resumeReceiving() {
    #if !canImport(FoundationNetworking)
      resume()
    #endif
  }
}
