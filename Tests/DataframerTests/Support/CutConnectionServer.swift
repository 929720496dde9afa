import FlyingSocks
import Foundation
import TestSupport

/// A server that reads each request, writes the beginning of a response and closes the connection.
struct CutConnectionServer: Sendable {
  let url: URL
  private let connections: Counter

  /// The number of accepted connections.
  var connectionCount: Int { connections.count }

  static func run<Result>(
    writing text: String, _ body: (CutConnectionServer) async throws -> Result
  ) async throws -> Result {
    let connections = Counter()
    return try await LoopbackListener.run { connection in
      connections.increment()
      _ = try? connection.read(atMost: 65_536)
      _ = try? connection.write(Data(text.utf8))
    } _: { url in
      try await body(CutConnectionServer(url: url, connections: connections))
    }
  }
}
