import Foundation

/// A signal that asks a command to end which otherwise goes on.
struct Interruption {
  private let arrived = DispatchSemaphore(value: 0)
  private let sources: [any DispatchSourceSignal]

  /// Takes the signals that otherwise end the program at once. After the first one, the next does
  /// that again.
  init() {
    let arrived = arrived
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(
        signal: number, queue: DispatchQueue.global(qos: .userInitiated))
      source.setEventHandler {
        signal(number, SIG_DFL)
        arrived.signal()
      }
      source.resume()
      return source
    }
  }

  /// Waits for a signal.
  ///
  /// - Parameter seconds: The time to wait at most; `nil` for no limit.
  /// - Returns: Whether a signal has arrived.
  @discardableResult
  func wait(seconds: Double?) -> Bool {
    guard let seconds else {
      arrived.wait()
      return true
    }
    return arrived.wait(timeout: .now() + seconds) == .success
  }

  /// Leaves the signals alone.
  func end() {
    for source in sources { source.cancel() }
  }
}
