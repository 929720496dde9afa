import FlyingSocks
import Foundation
import TestSupport

/// A server on the loopback interface whose responses are streams that a test writes.
enum StreamServer {
  /// Runs a server while the body runs.
  ///
  /// - Parameter respond: Writes the body of a response, in a thread of its own.
  static func run(
    _ respond: @escaping @Sendable (StreamConnection) throws -> Void,
    _ body: (_ baseURL: URL) async throws -> Void
  ) async throws {
    try await LoopbackListener.run { socket in
      StreamConnection(socket).serve(respond)
    } _: { url in
      try await body(url)
    }
  }
}

/// A connection of a ``StreamServer``.
final class StreamConnection: @unchecked Sendable {
  private let socket: Socket

  init(_ socket: Socket) {
    self.socket = socket
  }

  fileprivate func serve(_ respond: (StreamConnection) throws -> Void) {
    do {
      // One after the other, as long as the client keeps the connection.
      while true {
        _ = try socket.read(atMost: 1 << 16)
        try write(
          "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
        )
        try respond(self)
        try write("0\r\n\r\n")
      }
    } catch {
      // The client has gone, or the test cuts the connection.
    }
  }

  /// Sends a chunk.
  ///
  /// - Throws: When the client has closed the connection.
  func send(_ text: String) throws {
    try write(String(text.utf8.count, radix: 16) + "\r\n" + text + "\r\n")
  }

  /// Sends comments until the client has closed the connection.
  func sendUntilClosed() {
    while (try? send(": still there\n\n")) != nil { Thread.sleep(forTimeInterval: 0.01) }
  }

  private func write(_ text: String) throws {
    let data = Data(text.utf8)
    var index = data.startIndex
    while index < data.endIndex { index = try socket.write(data, from: index) }
  }
}

/// Something that happens once, for which threads and tasks can wait.
final class Gate: @unchecked Sendable {
  private let condition = NSCondition()
  // Only under the lock.
  private var isUp = false

  func open() {
    condition.withLock {
      isUp = true
      condition.broadcast()
    }
  }

  var isOpen: Bool { condition.withLock { isUp } }

  /// Blocks a thread of the test.
  ///
  /// - Returns: Whether it was opened in time.
  func waitBlocking(seconds: Double = 30) -> Bool {
    let end = Date(timeIntervalSinceNow: seconds)
    return condition.withLock {
      while !isUp, condition.wait(until: end) {}
      return isUp
    }
  }

  /// - Returns: Whether it was opened in time.
  func wait(seconds: Double = 30) async throws -> Bool {
    let end = Date(timeIntervalSinceNow: seconds)
    while !isOpen, Date() < end { try await Task.sleep(for: .milliseconds(5)) }
    return isOpen
  }
}
