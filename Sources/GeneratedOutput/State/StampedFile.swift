#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The bytes of a file, and the stamp that represents them.
public struct StampedFile: Sendable {
  /// Why a file was not read.
  public struct Failure: Error, Sendable, CustomStringConvertible {
    var code: Int32

    /// Whether the file does not exist.
    public var isAbsence: Bool { code == ENOENT }

    public var description: String { String(cString: strerror(code)) }
  }

  public var bytes: [UInt8]
  /// As long as the file has this stamp, it holds these bytes. `nil` where no stamp can promise that:
  /// for a pipe, or a file that was changed just now.
  public var stamp: FileStamp?

  /// Reads a file.
  ///
  /// - Throws: `Failure`, with the system's reason.
  public init(path: String) throws(Failure) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(code: errno) }
    defer { close(descriptor) }
    // Taken first, so that a concurrent write makes it outdated.
    let stamp = Self.settledStamp(descriptor)
    let isRegular = stamp?.isRegular == true
    bytes = try Self.content(descriptor, size: isRegular ? stamp.map { Int($0.size) } : nil)
    self.stamp = isRegular && stamp?.isSettled == true ? stamp : nil
  }

  /// Waits for the end of the step of time in which the file changed, some milliseconds at most.
  private static func settledStamp(_ descriptor: Int32) -> FileStamp? {
    var stamp = FileStamp(descriptor: descriptor)
    var turns = 0
    while let current = stamp, current.isRegular, !current.isSettled, current.isAboutToSettle,
      turns < 20
    {
      usleep(1000)
      stamp = FileStamp(descriptor: descriptor)
      turns += 1
    }
    return stamp
  }

  /// - Parameter size: `nil` if it is unknown, and a short read does not mean the end.
  private static func content(_ descriptor: Int32, size: Int?) throws(Failure) -> [UInt8] {
    var content: [UInt8] = []
    var chunk = max((size ?? 0) + 1, 4096)
    while true {
      var failure: Int32 = 0
      let part = [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
        let read = readOnce(descriptor, buffer)
        failure = read < 0 ? errno : 0
        count = max(0, read)
      }
      guard failure == 0 else { throw Failure(code: failure) }
      if part.isEmpty { return content }
      if content.isEmpty { content = part } else { content += part }
      if size != nil, part.count < chunk { return content }
      chunk = 1 << 16
    }
  }

  private static func readOnce(
    _ descriptor: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    while true {
      let count = read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 || errno != EINTR { return count }
    }
  }
}
