import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An error that prevents a server from starting.
public struct SocketError: Error, CustomStringConvertible {
  /// The system call that failed.
  public let call: String
  /// The system's error number.
  public let code: Int32

  package init(call: String, code: Int32 = errno) {
    self.call = call
    self.code = code
  }

  public var description: String { "\(call): \(String(cString: strerror(code)))" }
}

/// A socket that accepts connections.
///
/// Marked as unchecked because a lock protects the mutable state, which the compiler cannot verify.
final class ListeningSocket: @unchecked Sendable {
  let port: UInt16
  private let descriptor: Int32
  private let lock = NSLock()
  private var isStopped = false

  /// The time in milliseconds after which a waiting thread checks whether the server was stopped.
  private static let pollInterval: Int32 = 50

  /// - Parameters:
  ///   - host: An IPv4 address, or `localhost`.
  ///   - port: The port; 0 for a free one.
  /// - Throws: ``SocketError`` if the address is not one of this machine, or the port is taken.
  init(host: String, port: UInt16) throws {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    let host = host == "localhost" ? "127.0.0.1" : host
    guard inet_pton(AF_INET, host, &address.sin_addr) == 1 else {
      throw SocketError(call: "inet_pton \(host)", code: EINVAL)
    }
    descriptor = socket(AF_INET, Self.streamType, 0)
    guard descriptor >= 0 else { throw SocketError(call: "socket") }
    var one: Int32 = 1
    if port != 0 {
      // The port of a server that has just ended can be used at once.
      setsockopt(
        descriptor, SOL_SOCKET, SO_REUSEADDR, &one, socklen_t(MemoryLayout<Int32>.size))
    }
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = descriptor
    let failure: String? = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        if bind(descriptor, address, length) != 0 { return "bind" }
        if listen(descriptor, 64) != 0 { return "listen" }
        return getsockname(descriptor, address, &length) != 0 ? "getsockname" : nil
      }
    }
    self.port = UInt16(bigEndian: address.sin_port)
    if let failure {
      let error = SocketError(call: failure)
      close(descriptor)
      throw error
    }
  }

  private static var streamType: Int32 {
    #if canImport(Glibc)
      Int32(SOCK_STREAM.rawValue)
    #else
      SOCK_STREAM
    #endif
  }

  /// The descriptor of the next connection; `nil` after the server was stopped. Only one thread
  /// calls this method and closes the socket.
  func accept() -> Int32? {
    while true {
      if lock.withLock({ isStopped }) {
        close(descriptor)
        return nil
      }
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, Self.pollInterval) > 0 else { continue }
      #if canImport(Darwin)
        let connection = Darwin.accept(descriptor, nil, nil)
      #elseif canImport(Musl)
        let connection = Musl.accept(descriptor, nil, nil)
      #else
        let connection = Glibc.accept(descriptor, nil, nil)
      #endif
      if connection >= 0 { return connection }
    }
  }

  func stop() { lock.withLock { isStopped = true } }
}
