/// Parses HTTP/1.1 requests from the received bytes (RFC 9112).
struct RequestReader {
  /// Why a request is refused. The connection ends with the response.
  struct Failure: Error {
    var status: Int
    var reason: String
  }

  private let limits: HTTPLimits
  private var bytes: [UInt8] = []
  /// The number of bytes that were searched for the end of the head.
  private var searched = 0
  private var head: Head?
  private var hasContinued = false
  private var chunks: ChunkReader?

  private struct Head {
    var method: String
    var target: String
    var fields: [HeaderField]
    var isPersistent: Bool
    /// `nil` for a body in chunks.
    var bodyLength: Int?
    var expectsContinue: Bool
  }

  init(limits: HTTPLimits) {
    self.limits = limits
  }

  mutating func append(_ more: some Collection<UInt8>) { bytes.append(contentsOf: more) }

  /// Whether a part of a request has arrived.
  var hasBegun: Bool { head != nil || !bytes.isEmpty }

  /// Whether the client waits for `100 Continue` before it sends the body. Returns `true` only
  /// once.
  mutating func takesContinue() -> Bool {
    guard !hasContinued, let head, head.expectsContinue else { return false }
    hasContinued = true
    return true
  }

  /// The next request, if it is complete, and whether another one may follow on the connection.
  mutating func request() throws(Failure) -> (request: ReceivedRequest, isPersistent: Bool)? {
    if head == nil { try readHead() }
    guard let head else { return nil }
    let body: [UInt8]
    if let length = head.bodyLength {
      guard bytes.count >= length else { return nil }
      body = Array(bytes[..<length])
      bytes.removeFirst(length)
    } else {
      var reader = chunks ?? ChunkReader(limit: limits.body)
      let isComplete = try reader.read(&bytes)
      chunks = reader
      guard isComplete else { return nil }
      body = reader.body
    }
    self.head = nil
    chunks = nil
    hasContinued = false
    searched = 0
    return (
      ReceivedRequest(method: head.method, target: head.target, fields: head.fields, body: body),
      head.isPersistent
    )
  }

  // MARK: The head

  private mutating func readHead() throws(Failure) {
    // Empty lines before a request are tolerated (RFC 9112, section 2.2).
    let leading = bytes.prefix(while: { $0 == 0x0D || $0 == 0x0A }).count
    if leading > 0 {
      bytes.removeFirst(leading)
      searched = 0
    }
    guard let end = headEnd() else {
      guard bytes.count <= limits.head else {
        throw Failure(status: 431, reason: "Request Header Fields Too Large")
      }
      return
    }
    guard end.start <= limits.head else {
      throw Failure(status: 431, reason: "Request Header Fields Too Large")
    }
    guard let text = String(validating: bytes[..<end.start], as: UTF8.self) else {
      throw Self.malformed
    }
    head = try parse(text)
    bytes.removeFirst(end.end)
  }

  /// The range of the empty line after the head.
  private mutating func headEnd() -> (start: Int, end: Int)? {
    var index = max(searched - 3, 0)
    while index < bytes.count {
      guard let line = bytes[index...].firstIndex(of: 0x0A) else { break }
      if line + 1 < bytes.count, bytes[line + 1] == 0x0A { return (line, line + 2) }
      if line + 2 < bytes.count, bytes[line + 1] == 0x0D, bytes[line + 2] == 0x0A {
        return (line, line + 3)
      }
      index = line + 1
    }
    searched = bytes.count
    return nil
  }

  private static let malformed = Failure(status: 400, reason: "Bad Request")

  private func parse(_ text: String) throws(Failure) -> Head {
    var lines = text.utf8.split(separator: 0x0A).map { line in
      Substring(line.last == 0x0D ? line.dropLast() : line)
    }[...]
    let words = (lines.popFirst() ?? "").split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, !words[0].isEmpty, words[0].utf8.allSatisfy(Self.isToken),
      words[2].hasPrefix("HTTP/1."), !words[1].isEmpty
    else { throw Self.malformed }
    var fields: [HeaderField] = []
    for line in lines {
      guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { throw Self.malformed }
      let name = line[..<colon]
      guard !name.isEmpty, name.utf8.allSatisfy(Self.isToken) else { throw Self.malformed }
      let value = line[line.utf8.index(after: colon)...].utf8
      let start = value.drop { $0 == 0x20 || $0 == 0x09 }
      let end = start.lastIndex { $0 != 0x20 && $0 != 0x09 }
      fields.append(
        HeaderField(name: String(name), value: end.map { String(Substring(start[...$0])) } ?? ""))
    }
    func field(_ name: String) -> String? {
      fields.first { $0.name.lowercased() == name }?.value.lowercased()
    }
    var length: Int? = 0
    if let coding = field("transfer-encoding") {
      // Two lengths are how requests are smuggled (RFC 9112, section 6.1).
      guard coding == "chunked", field("content-length") == nil else { throw Self.malformed }
      length = nil
    } else if let text = field("content-length") {
      guard let count = Int(text), count >= 0, text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
      else { throw Self.malformed }
      guard count <= limits.body else { throw Failure(status: 413, reason: "Content Too Large") }
      length = count
    }
    let connection = field("connection")
    let isPersistent = words[2] == "HTTP/1.0" ? connection == "keep-alive" : connection != "close"
    return Head(
      method: String(words[0]), target: String(words[1]), fields: fields,
      isPersistent: isPersistent, bodyLength: length,
      expectsContinue: field("expect") == "100-continue")
  }

  /// Whether a byte may be in a method or in the name of a field (RFC 9110, section 5.6.2).
  private static func isToken(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }
}

/// Reads a body that is sent in chunks (RFC 9112, section 7.1).
struct ChunkReader {
  let limit: Int
  private(set) var body: [UInt8] = []
  /// The number of bytes that remain of the current chunk, with its line break.
  private var remaining: Int?
  private var isAtTrailer = false

  private static let longestLine = 4_096

  init(limit: Int) {
    self.limit = limit
  }

  /// Reads as much as there is.
  ///
  /// - Returns: Whether the body is complete.
  mutating func read(_ bytes: inout [UInt8]) throws(RequestReader.Failure) -> Bool {
    var position = 0
    defer { bytes.removeFirst(position) }
    while true {
      if let count = remaining {
        guard bytes.count - position >= count else { return false }
        body.append(contentsOf: bytes[position..<(position + count - 2)])
        guard bytes[position + count - 2] == 0x0D, bytes[position + count - 1] == 0x0A else {
          throw RequestReader.Failure(status: 400, reason: "Bad Request")
        }
        position += count
        remaining = nil
      }
      guard let lineEnd = bytes[position...].firstIndex(of: 0x0A) else {
        guard bytes.count - position <= Self.longestLine else {
          throw RequestReader.Failure(status: 400, reason: "Bad Request")
        }
        return false
      }
      var line = bytes[position..<lineEnd]
      if line.last == 0x0D { line = line.dropLast() }
      position = lineEnd + 1
      if isAtTrailer {
        if line.isEmpty { return true }
        continue
      }
      let digits = line.prefix { $0 != 0x3B && $0 != 0x20 }
      guard !digits.isEmpty, digits.count <= 8,
        let size = Int(String(decoding: digits, as: UTF8.self), radix: 16), size >= 0
      else { throw RequestReader.Failure(status: 400, reason: "Bad Request") }
      guard body.count + size <= limit else {
        throw RequestReader.Failure(status: 413, reason: "Content Too Large")
      }
      if size == 0 {
        isAtTrailer = true
      } else {
        remaining = size + 2
      }
    }
  }
}
