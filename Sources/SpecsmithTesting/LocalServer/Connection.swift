import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A connection for one request and one response.
struct Connection: Sendable {
  let descriptor: Int32

  /// Reads a request, responds, and closes the connection.
  func serve(_ response: (LocalServer.Request) -> LocalServer.Response) {
    defer { close(descriptor) }
    var reader = RequestReader()
    while true {
      var buffer = [UInt8](repeating: 0, count: 65_536)
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { return }
      reader.append(buffer[..<count])
      if reader.takesContinue { send(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)) }
      guard let request = reader.request() else { continue }
      let response = response(request)
      send(Self.bytes(of: response, withoutBody: request.method == "HEAD"))
      // Without this, a client that is still sending would report an error.
      shutdown(descriptor, Int32(SHUT_WR))
      while recv(descriptor, &buffer, buffer.count, 0) > 0 {}
      return
    }
  }

  private static func bytes(of response: LocalServer.Response, withoutBody: Bool) -> [UInt8] {
    var head = "HTTP/1.1 \(response.status) \(response.status < 400 ? "OK" : "Refused")\r\n"
    if let type = response.contentType { head += "Content-Type: \(type)\r\n" }
    if response.status != 204 { head += "Content-Length: \(response.body.count)\r\n" }
    head += "Connection: close\r\n\r\n"
    return Array(head.utf8) + (withoutBody ? [] : Array(response.body))
  }

  private func send(_ bytes: [UInt8]) {
    #if canImport(Darwin)
      var one: Int32 = 1
      setsockopt(
        descriptor, SOL_SOCKET, SO_NOSIGPIPE, &one, socklen_t(MemoryLayout<Int32>.size))
      let flags: Int32 = 0
    #else
      let flags = Int32(MSG_NOSIGNAL)
    #endif
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { buffer in
        #if canImport(Darwin)
          Darwin.send(descriptor, buffer.baseAddress, buffer.count, flags)
        #elseif canImport(Musl)
          Musl.send(descriptor, buffer.baseAddress, buffer.count, flags)
        #else
          Glibc.send(descriptor, buffer.baseAddress, buffer.count, flags)
        #endif
      }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
