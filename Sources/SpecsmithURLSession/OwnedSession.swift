import Foundation
import HTTPTypes
import SpecsmithRuntime

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// A session that ends when nothing refers to it.
final class OwnedSession: Sendable {
  private let session: URLSession
  private let delegate: URLSessionExchanges
  private let timers = TimerQueue()

  init(configuration: URLSessionConfiguration) {
    delegate = URLSessionExchanges()
    #if canImport(FoundationNetworking)
      let queue = DelegateQueue()
    #else
      let queue: OperationQueue? = nil
    #endif
    session = URLSession(configuration: configuration, delegate: delegate, delegateQueue: queue)
  }

  deinit {
    session.finishTasksAndInvalidate()
  }

  /// Sends a request.
  ///
  /// - Returns: The head of the response, as soon as it arrives, and the body.
  func exchange(
    _ request: URLRequest, upload: URLSessionUpload, timeout: Duration?
  ) async throws -> (HTTPResponse, HTTPBody) {
    let task = upload.task(for: request, in: session)
    let exchange = URLSessionExchange(task: task, upload: upload, session: self)
    delegate.begin(exchange, as: task.taskIdentifier)
    let timer = timeout.map { time in
      timers.schedule(after: time) { exchange.timeOut() }
    }
    defer { timer.map(timers.cancel) }
    return try await withTaskCancellationHandler {
      task.resume()
      return try await exchange.response()
    } onCancel: {
      exchange.cancel(CancellationError())
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

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
  ) {
    lock.withLock { exchanges[dataTask.taskIdentifier] }?.receive(response)
    completionHandler(.allow)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    lock.withLock { exchanges[dataTask.taskIdentifier] }?.receive(data)
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?
  ) {
    lock.withLock { exchanges.removeValue(forKey: task.taskIdentifier) }?.complete(error)
  }

  #if canImport(FoundationNetworking)
    /// Accepts a 401 unless the session has credentials for it: without an answer to the challenge,
    /// the task would not end.
    func urlSession(
      _ session: URLSession, task: URLSessionTask, didReceive challenge: URLAuthenticationChallenge,
      completionHandler:
        @escaping @Sendable (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
    ) {
      let isBasic =
        challenge.protectionSpace.authenticationMethod == NSURLAuthenticationMethodHTTPBasic
      if isBasic, challenge.proposedCredential != nil {
        return completionHandler(.performDefaultHandling, nil)
      }
      lock.withLock { exchanges.removeValue(forKey: task.taskIdentifier) }?.complete(nil)
      completionHandler(.cancelAuthenticationChallenge, nil)
    }
  #endif

  /// Leaves every redirect to the client.
  func urlSession(
    _ session: URLSession, task: URLSessionTask,
    willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest,
    completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    completionHandler(nil)
  }
}
