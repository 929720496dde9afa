import FlyingSocks
import Foundation

/// A server that reads each request, writes the beginning of a response and closes the connection.
struct CutConnectionServer: Sendable {
  let url: URL
  private let count: Count

  /// The number of accepted connections.
  var connectionCount: Int { count.value }

  static func run<Result>(
    writing text: String, _ body: (CutConnectionServer) async throws -> Result
  ) async throws -> Result {
    let listener = try Socket(domain: Int32(AF_INET))
    try listener.bind(to: try .inet(ip4: "127.0.0.1", port: 0))
    try listener.listen()
    guard case .ip4(_, let port) = try listener.sockname(),
      let url = URL(string: "http://127.0.0.1:\(port)")
    else { throw URLError(.cannotConnectToHost) }
    let count = Count()
    // These calls block, so they must not run on the threads of Swift concurrency.
    Thread.detachNewThread {
      while let accepted = try? listener.accept() {
        let connection = Socket(file: accepted.file)
        count.increment()
        _ = try? connection.read(atMost: 65_536)
        _ = try? connection.write(Data(text.utf8))
        try? connection.close()
      }
      try? listener.close()
    }
    // Ends the blocking accept above.
    defer { shutdown(listener.file.rawValue, Int32(SHUT_RDWR)) }
    return try await body(CutConnectionServer(url: url, count: count))
  }

  private final class Count: @unchecked Sendable {
    private let lock = NSLock()
    // Accessed only under the lock.
    private var number = 0

    var value: Int { lock.withLock { number } }

    func increment() {
      lock.withLock { number += 1 }
    }
  }
}
