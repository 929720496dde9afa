import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A small HTTP/1.1 server, with a thread for each connection.
///
/// Clients can neither crash nor exhaust it: the sizes of heads and bodies, the number of connections
/// and the time that they may take are limited.
package final class HTTPServer: Sendable {
  /// The port, also if the system has chosen it.
  package var port: UInt16 { listener.port }
  private let listener: ListeningSocket
  private let connections = OpenConnections()

  /// The size of a thread's stack in bytes, for values that are deeply nested. Memory is only used
  /// as far as the stack grows.
  private static let stackSize = 32 << 20

  /// Starts a server.
  ///
  /// - Parameters:
  ///   - host: An IPv4 address, or `localhost`.
  ///   - port: The port; 0 for a free one.
  ///   - response: Returns the response. It is called by many threads, and may block its own.
  /// - Throws: ``SocketError`` if the address is not one of this machine, or the port is taken.
  package init(
    host: String = "127.0.0.1", port: UInt16 = 0, limits: HTTPLimits = HTTPLimits(),
    _ response: @escaping @Sendable (ReceivedRequest) -> SentResponse
  ) throws {
    listener = try ListeningSocket(host: host, port: port)
    let (listener, connections) = (listener, connections)
    let places = DispatchSemaphore(value: limits.connections)
    // Blocking calls must not run on the threads that tasks share.
    Thread.detachNewThread {
      while let descriptor = listener.accept() {
        places.wait()
        guard connections.open(descriptor) else {
          close(descriptor)
          places.signal()
          continue
        }
        let thread = Thread {
          Connection(descriptor: descriptor, limits: limits).serve(response)
          connections.close(descriptor)
          places.signal()
        }
        thread.stackSize = Self.stackSize
        thread.start()
      }
    }
  }

  /// Stops accepting connections, and ends those that are open.
  package func stop() {
    listener.stop()
    connections.end()
  }

  deinit { stop() }
}

/// The connections that are open.
///
/// Marked as unchecked because a lock protects the mutable state, which the compiler cannot verify.
private final class OpenConnections: @unchecked Sendable {
  private let lock = NSLock()
  private var descriptors: Set<Int32> = []
  private var isEnded = false

  /// - Returns: `false` if the server was stopped.
  func open(_ descriptor: Int32) -> Bool {
    lock.withLock {
      guard !isEnded else { return false }
      descriptors.insert(descriptor)
      return true
    }
  }

  func close(_ descriptor: Int32) {
    lock.withLock {
      descriptors.remove(descriptor)
      #if canImport(Darwin)
        _ = Darwin.close(descriptor)
      #elseif canImport(Musl)
        _ = Musl.close(descriptor)
      #else
        _ = Glibc.close(descriptor)
      #endif
    }
  }

  /// Ends each connection, so that its thread closes it.
  func end() {
    lock.withLock {
      isEnded = true
      for descriptor in descriptors { shutdown(descriptor, Int32(SHUT_RDWR)) }
    }
  }
}
