import FlyingSocks
import Foundation

/// A server that responds to GET and keeps the connection, and that reads any other request and closes
/// the connection without a response.
enum ClosingServer {
  static func run(
    _ body: (_ baseURL: URL, _ unanswered: Counter) async throws -> Void
  ) async throws {
    let listener = try Socket(domain: AF_INET)
    try listener.bind(to: try .inet(ip4: "127.0.0.1", port: 0))
    try listener.listen()
    guard case .ip4(_, let port) = try listener.sockname(),
      let url = URL(string: "http://127.0.0.1:\(port)")
    else { throw URLError(.cannotConnectToHost) }
    let unanswered = Counter()
    Thread.detachNewThread {
      while let accepted = try? listener.accept() {
        let connection = Socket(file: accepted.file)
        Thread.detachNewThread { serve(connection, unanswered) }
      }
      try? listener.close()
    }
    defer { shutdown(listener.file.rawValue, Int32(SHUT_RDWR)) }
    try await body(url, unanswered)
  }

  private static func serve(_ connection: Socket, _ unanswered: Counter) {
    defer { try? connection.close() }
    while let bytes = try? connection.read(atMost: 4096) {
      guard bytes.starts(with: "GET ".utf8) else { return unanswered.increment() }
      let response = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
      guard (try? connection.write(Data(response.utf8))) != nil else { return }
    }
  }
}
