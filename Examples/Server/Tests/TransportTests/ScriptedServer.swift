import FlyingSocks
import Foundation

/// A server on loopback whose connections do as a test says.
struct ScriptedServer: Sendable {
  let url: URL
  let log = ServerLog()

  private let listener: Socket

  /// - Parameter play: What happens on each connection, on a thread of its own, since its calls block.
  init(_ play: @escaping @Sendable (ServerConnection) throws -> Void) throws {
    listener = try Socket(domain: AF_INET)
    try listener.bind(to: try .inet(ip4: "127.0.0.1", port: 0))
    try listener.listen()
    guard case .ip4(_, let port) = try listener.sockname(),
      let url = URL(string: "http://127.0.0.1:\(port)")
    else { throw URLError(.cannotConnectToHost) }
    self.url = url
    let (listener, log) = (listener, log)
    Thread.detachNewThread {
      while let accepted = try? listener.accept() {
        let connection = ServerConnection(Socket(file: accepted.file), log: log)
        Thread.detachNewThread {
          try? play(connection)
          connection.close()
        }
      }
      try? listener.close()
    }
  }

  /// Wakes the thread that accepts connections, which a mere close would not do everywhere.
  func stop() {
    shutdown(listener.file.rawValue, Int32(SHUT_RDWR))
  }

  /// Lets a test use a server.
  static func run<Value>(
    _ play: @escaping @Sendable (ServerConnection) throws -> Void,
    _ test: (ScriptedServer) async throws -> Value
  ) async throws -> Value {
    let server = try ScriptedServer(play)
    defer { server.stop() }
    return try await test(server)
  }
}

/// What happened at a server.
final class ServerLog: @unchecked Sendable {
  private let lock = NSLock()
  // All of these only under the lock.
  private var received: [ServerRequest] = []
  private var closed = 0
  private var permits = 0

  var requests: [ServerRequest] { lock.withLock { received } }

  /// How often a client has closed a connection.
  var closedCount: Int { lock.withLock { closed } }

  func add(_ request: ServerRequest) {
    lock.withLock { received.append(request) }
  }

  func noteClosed() {
    lock.withLock { closed += 1 }
  }

  /// Lets a connection go on that waits for it.
  func permit() {
    lock.withLock { permits += 1 }
  }

  func takePermit() -> Bool {
    lock.withLock {
      guard permits > 0 else { return false }
      permits -= 1
      return true
    }
  }
}

/// A request as it came over the wire.
struct ServerRequest: Sendable {
  var line: String
  /// In the order that they came in, with names in lower case.
  var fields: [(name: String, value: String)]
  var body = Data()

  func field(_ name: String) -> String? { fields.first { $0.name == name }?.value }
}

/// A connection to a client.
final class ServerConnection: @unchecked Sendable {
  private let socket: Socket
  private let log: ServerLog
  private var pending = Data()

  init(_ socket: Socket, log: ServerLog) {
    self.socket = socket
    self.log = log
  }

  func close() {
    try? socket.close()
  }

  func send(_ text: String) throws {
    try send(Data(text.utf8))
  }

  func send(_ data: Data) throws {
    var rest = data
    while !rest.isEmpty {
      let count = try socket.write(rest)
      rest = rest.dropFirst(count)
    }
  }

  /// A whole response with a length.
  func respond(_ body: String = #"{"id":"a"}"#, status: String = "200 OK", _ fields: String...)
    throws
  {
    let head = ["HTTP/1.1 \(status)", "Content-Length: \(body.utf8.count)"] + fields
    try send(head.joined(separator: "\r\n") + "\r\n\r\n" + body)
  }

  /// Waits until the test permits to go on.
  func waitForPermit() {
    while !log.takePermit() { usleep(1000) }
  }

  /// Waits until the client closes the connection.
  func waitForClose() {
    while let data = try? socket.read(atMost: 1 << 16), !data.isEmpty {}
    log.noteClosed()
  }

  /// - Returns: `nil` when the client has closed the connection.
  func receive() throws -> ServerRequest? {
    let mark = Data("\r\n\r\n".utf8)
    while pending.range(of: mark) == nil {
      guard let data = try? socket.read(atMost: 1 << 16), !data.isEmpty else { return nil }
      pending.append(contentsOf: data)
    }
    guard let end = pending.range(of: mark) else { return nil }
    let lines = String(decoding: pending[..<end.lowerBound], as: UTF8.self)
      .components(separatedBy: "\r\n")
    pending = Data(pending[end.upperBound...])
    var request = ServerRequest(line: lines[0], fields: [])
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      request.fields.append((line[..<colon].lowercased(), value))
    }
    let isChunked = request.field("transfer-encoding") == "chunked"
    let length = Int(request.field("content-length") ?? "") ?? 0
    while isChunked ? !hasLastChunk : pending.count < length {
      guard let data = try? socket.read(atMost: 1 << 16), !data.isEmpty else { break }
      pending.append(contentsOf: data)
    }
    request.body = isChunked ? pending : pending.prefix(length)
    pending = isChunked ? Data() : Data(pending.dropFirst(length))
    log.add(request)
    return request
  }

  private var hasLastChunk: Bool { pending.suffix(5) == Data("0\r\n\r\n".utf8) }
}
