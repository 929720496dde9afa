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

  init(call: String, code: Int32 = errno) {
    self.call = call
    self.code = code
  }

  public var description: String { "\(call): \(String(cString: strerror(code)))" }
}

/// A socket that accepts connections from this machine.
///
/// Marked as unchecked because a lock protects the mutable state, which the compiler cannot verify.
final class ListeningSocket: @unchecked Sendable {
  let port: UInt16
  private let descriptor: Int32
  private let lock = NSLock()
  private var isStopped = false

  /// The time in milliseconds after which a waiting thread checks whether the server was stopped.
  private static let patience: Int32 = 50

  init() throws {
    descriptor = socket(AF_INET, Self.streamType, 0)
    guard descriptor >= 0 else { throw SocketError(call: "socket") }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = descriptor
    let failure: String? = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        if bind(descriptor, address, length) != 0 { return "bind" }
        if listen(descriptor, 64) != 0 { return "listen" }
        return getsockname(descriptor, address, &length) != 0 ? "getsockname" : nil
      }
    }
    port = UInt16(bigEndian: address.sin_port)
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

  /// The next connection; `nil` after the server was stopped. Only one thread calls this method and
  /// closes the socket.
  func accept() -> Connection? {
    while true {
      if lock.withLock({ isStopped }) {
        close(descriptor)
        return nil
      }
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, Self.patience) > 0 else { continue }
      #if canImport(Darwin)
        let connection = Darwin.accept(descriptor, nil, nil)
      #elseif canImport(Musl)
        let connection = Musl.accept(descriptor, nil, nil)
      #else
        let connection = Glibc.accept(descriptor, nil, nil)
      #endif
      if connection >= 0 { return Connection(descriptor: connection) }
    }
  }

  func stop() { lock.withLock { isStopped = true } }
}
