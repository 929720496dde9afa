import FlyingSocks
import Foundation
import TestSupport

/// A server that responds to GET and keeps the connection, and that reads any other request and closes
/// the connection without a response.
enum ClosingServer {
  static func run(
    _ body: (_ baseURL: URL, _ unanswered: Counter) async throws -> Void
  ) async throws {
    let unanswered = Counter()
    try await LoopbackListener.run { connection in
      while let bytes = try? connection.read(atMost: 4096) {
        guard bytes.starts(with: "GET ".utf8) else { return unanswered.increment() }
        let response = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
        guard (try? connection.write(Data(response.utf8))) != nil else { return }
      }
    } _: { url in
      try await body(url, unanswered)
    }
  }
}
