import FlyingSocks
import Foundation
import TestSupport

/// A server that accepts a connection, reads the request, writes the given bytes and closes the
/// connection.
enum HangingUpServer {
  static func run(
    writing text: String, _ body: (_ baseURL: URL, _ connections: Counter) async throws -> Void
  ) async throws {
    let connections = Counter()
    try await LoopbackListener.run { connection in
      connections.increment()
      _ = try? connection.read(atMost: 4096)
      if !text.isEmpty { _ = try? connection.write(Data(text.utf8)) }
    } _: { url in
      try await body(url, connections)
    }
  }
}
