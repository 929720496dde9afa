import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A connection, which carries one request after the other.
struct Connection: Sendable {
  let descriptor: Int32
  let limits: HTTPLimits

  /// Answers the requests until one of the sides ends the connection.
  func serve(_ response: (ReceivedRequest) -> SentResponse) {
    prepare()
    var reader = RequestReader(limits: limits)
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var start = ContinuousClock.now
    while true {
      do {
        while let (request, isPersistent) = try reader.request() {
          let response = response(request)
          let isSent = send(
            response, to: request, isPersistent: isPersistent && response.status != 101)
          guard isSent, isPersistent else { return linger(&buffer) }
          start = .now
        }
      } catch {
        let response = SentResponse(status: error.status, reason: error.reason)
        _ = send(response, to: nil, isPersistent: false)
        return linger(&buffer)
      }
      if reader.takesContinue(), !send(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)) { return }
      guard start.duration(to: .now) < .seconds(limits.timeout) else { return }
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { return }
      reader.append(buffer[..<count])
    }
  }

  private func prepare() {
    var timeout = timeval()
    timeout.tv_sec = limits.timeout
    let size = socklen_t(MemoryLayout<timeval>.size)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &timeout, size)
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &timeout, size)
    var one: Int32 = 1
    let flagSize = socklen_t(MemoryLayout<Int32>.size)
    setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &one, flagSize)
    #if canImport(Darwin)
      setsockopt(descriptor, SOL_SOCKET, SO_NOSIGPIPE, &one, flagSize)
    #endif
  }

  /// Reads what the client is still sending. Otherwise it would report an error instead of reading
  /// the response.
  private func linger(_ buffer: inout [UInt8]) {
    shutdown(descriptor, Int32(SHUT_WR))
    var rest = limits.body
    let start = ContinuousClock.now
    while rest > 0, start.duration(to: .now) < .seconds(2) {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { return }
      rest -= count
    }
  }

  // MARK: Sending

  private func send(
    _ response: SentResponse, to request: ReceivedRequest?, isPersistent: Bool
  ) -> Bool {
    var head = "HTTP/1.1 \(response.status) \(response.reason)\r\n"
    for field in response.fields { head += "\(field.name): \(Self.line(field.value))\r\n" }
    let hasBody = response.status >= 200 && response.status != 204 && response.status != 304
    let isChunked = response.isStream && hasBody && isPersistent
    if isChunked {
      head += "Transfer-Encoding: chunked\r\n"
    } else if hasBody, !response.isStream {
      head += "Content-Length: \(response.parts.reduce(0) { $0 + $1.count })\r\n"
    }
    if !isPersistent { head += "Connection: close\r\n" }
    head += "\r\n"
    guard hasBody, request?.method != "HEAD" else { return send(Array(head.utf8)) }
    guard response.isStream else {
      return send(Array(head.utf8) + response.parts.joined())
    }
    guard send(Array(head.utf8)) else { return false }
    for part in response.parts where !part.isEmpty {
      let size = Array("\(String(part.count, radix: 16))\r\n".utf8)
      guard send(isChunked ? size + part + [0x0D, 0x0A] : part) else { return false }
    }
    return isChunked ? send(Array("0\r\n\r\n".utf8)) : true
  }

  /// A value without line breaks, which would begin another field.
  private static func line(_ value: String) -> String {
    String(decoding: value.utf8.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }, as: UTF8.self)
  }

  private func send(_ bytes: [UInt8]) -> Bool {
    #if canImport(Darwin)
      let flags: Int32 = 0
    #else
      let flags = Int32(MSG_NOSIGNAL)
    #endif
    var offset = 0
    while offset < bytes.count {
      let count = bytes[offset...].withUnsafeBytes { buffer in
        #if canImport(Darwin)
          Darwin.send(descriptor, buffer.baseAddress, buffer.count, flags)
        #elseif canImport(Musl)
          Musl.send(descriptor, buffer.baseAddress, buffer.count, flags)
        #else
          Glibc.send(descriptor, buffer.baseAddress, buffer.count, flags)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      offset += count
    }
    return true
  }
}
