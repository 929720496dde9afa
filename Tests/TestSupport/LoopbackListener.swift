import FlyingSocks
import Foundation

/// Accepts connections on the loopback interface, for servers whose bytes a test determines.
public enum LoopbackListener {
  /// Accepts connections while the body runs.
  ///
  /// - Parameter serve: Serves one connection, which is closed afterwards, in a thread of its own: its
  ///   calls block, and the tests share few threads.
  public static func run<Result>(
    serving serve: @escaping @Sendable (Socket) -> Void,
    _ body: (_ baseURL: URL) async throws -> Result
  ) async throws -> Result {
    let listener = try Socket(domain: Int32(AF_INET))
    try listener.bind(to: try .inet(ip4: "127.0.0.1", port: 0))
    try listener.listen()
    guard case .ip4(_, let port) = try listener.sockname(),
      let url = URL(string: "http://127.0.0.1:\(port)")
    else { throw URLError(.cannotConnectToHost) }
    Thread.detachNewThread {
      while let accepted = try? listener.accept() {
        let connection = Socket(file: accepted.file)
        Thread.detachNewThread {
          serve(connection)
          try? connection.close()
        }
      }
      try? listener.close()
    }
    // Wakes the thread, which closing the socket would not do on all systems.
    defer { shutdown(listener.file.rawValue, Int32(SHUT_RDWR)) }
    return try await body(url)
  }
}

/// A counter that threads share.
public final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  // Only under the lock.
  private var number = 0

  public init() {}

  public var count: Int { lock.withLock { number } }

  public func increment() {
    lock.withLock { number += 1 }
  }
}
