import Foundation
import HTTPTypes

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// One request and its result so far.
final class URLSessionExchange: @unchecked Sendable {
  typealias Response = (HTTPResponse, Data)

  private let lock = NSLock()
  // All of these only under the lock.
  private var data = Data()
  private var result: Result<Response, any Error>?
  private var continuation: CheckedContinuation<Response, any Error>?

  func append(_ data: Data) {
    lock.withLock { self.data.append(data) }
  }

  func complete(_ response: URLResponse?, _ error: (any Error)?) {
    if let error {
      finish(.failure(error))
    } else if let response = (response as? HTTPURLResponse).flatMap(HTTPResponse.init) {
      finish(.success((response, lock.withLock { data })))
    } else {
      finish(.failure(URLError(.badServerResponse)))
    }
  }

  /// Only the first result is used.
  func finish(_ result: Result<Response, any Error>) {
    let waiting: CheckedContinuation<Response, any Error>? = lock.withLock {
      guard self.result == nil else { return nil }
      self.result = result
      defer { continuation = nil }
      return continuation
    }
    waiting?.resume(with: result)
  }

  func response() async throws -> Response {
    try await withCheckedThrowingContinuation { continuation in
      let result = lock.withLock {
        if self.result == nil { self.continuation = continuation }
        return self.result
      }
      if let result { continuation.resume(with: result) }
    }
  }
}

/// The exchanges of a session, to which it reports.
final class URLSessionExchanges: NSObject, URLSessionDataDelegate, @unchecked Sendable {
  private let lock = NSLock()
  // Only under the lock.
  private var exchanges: [Int: URLSessionExchange] = [:]

  func begin(_ exchange: URLSessionExchange, as identifier: Int) {
    lock.withLock { exchanges[identifier] = exchange }
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    lock.withLock { exchanges[dataTask.taskIdentifier] }?.append(data)
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?
  ) {
    lock.withLock { exchanges.removeValue(forKey: task.taskIdentifier) }?
      .complete(task.response, error)
  }

  /// Leaves every redirect to the transport.
  func urlSession(
    _ session: URLSession, task: URLSessionTask,
    willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest,
    completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    completionHandler(nil)
  }
}
