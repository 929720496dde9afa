import FlyingSocks

/// Lets all servers of a test run share one thread that waits for their sockets.
///
/// By default, each server blocks a thread. Hundreds of parallel tests would use all threads, and
/// then wait for each other forever.
public struct SharedSocketPool: AsyncSocketPool {
  private let pool: any AsyncSocketPool

  public init() async throws {
    pool = try await ClientPool.shared()
  }

  public func prepare() async throws {}

  /// The shared pool is already running; this runs as long as the server.
  public func run() async throws {
    while true { try await Task.sleep(for: .seconds(3600)) }
  }

  public func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    try await pool.suspendSocket(socket, untilReadyFor: events)
  }
}

private enum ClientPool {
  static func shared() async throws -> any AsyncSocketPool {
    func open(_ pool: some AsyncSocketPool) -> any AsyncSocketPool { pool }
    return open(try await .client)
  }
}
