import FlyingSocks
import Foundation

/// A server that accepts a connection, reads the request, writes the given bytes and closes the
/// connection.
enum HangingUpServer {
  static func run(
    writing text: String, _ body: (_ baseURL: URL, _ connections: Counter) async throws -> Void
  ) async throws {
    let listener = try Socket(domain: AF_INET)
    try listener.bind(to: try .inet(ip4: "127.0.0.1", port: 0))
    try listener.listen()
    guard case .ip4(_, let port) = try listener.sockname(),
      let url = URL(string: "http://127.0.0.1:\(port)")
    else { throw URLError(.cannotConnectToHost) }
    let connections = Counter()
    // A separate thread, since its calls block, and the tests share few threads.
    Thread.detachNewThread {
      while let accepted = try? listener.accept() {
        let connection = Socket(file: accepted.file)
        connections.increment()
        _ = try? connection.read(atMost: 4096)
        if !text.isEmpty { _ = try? connection.write(Data(text.utf8)) }
        try? connection.close()
      }
      try? listener.close()
    }
    // Wakes the thread, which closing the socket would not do on all systems.
    defer { shutdown(listener.file.rawValue, Int32(SHUT_RDWR)) }
    try await body(url, connections)
  }
}

/// A counter that threads share.
final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  private var number = 0

  var count: Int { lock.withLock { number } }

  func increment() {
    lock.withLock { number += 1 }
  }
}
