import Foundation

/// The end of a command that serves: a signal, or a time.
struct EndOfServer {
  private let reached = DispatchSemaphore(value: 0)
  private let sources: [any DispatchSourceSignal]

  /// Takes the signals that otherwise end the program at once.
  init() {
    let reached = reached
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(
        signal: number, queue: DispatchQueue.global(qos: .userInitiated))
      source.setEventHandler { reached.signal() }
      source.resume()
      return source
    }
  }

  /// - Parameter seconds: The time to wait at most; `nil` for no limit.
  func wait(seconds: Double?) {
    if let seconds {
      _ = reached.wait(timeout: .now() + seconds)
    } else {
      reached.wait()
    }
    for source in sources { source.cancel() }
  }
}
