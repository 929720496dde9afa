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
  public enum Failure: Error, Sendable, CustomStringConvertible {
    /// The system's error number.
    case system(Int32)
    /// The path is a folder, a pipe or a device instead of a regular file.
    case irregular
    /// The file is larger than the limit.
    case excessive

    /// Whether the file does not exist.
    public var isAbsence: Bool {
      if case .system(ENOENT) = self { true } else { false }
    }

    public var description: String {
      switch self {
      case .system(let code): String(cString: strerror(code))
      case .irregular: "it is no regular file"
      case .excessive: "it is larger than \(StampedFile.largest >> 20) MB"
      }
    }
  }

  /// The kinds of files that may be read.
  public enum Kind: Sendable {
    /// Only regular files. This is for paths that the user did not name: reading a pipe might never
    /// end.
    case regular
    /// Any file that the user named, such as a pipe.
    case any
  }

  /// The maximum size in bytes. A device such as `/dev/zero` has no end.
  static let largest = 1 << 29

  public var bytes: [UInt8]
  /// As long as the file has this stamp, it has these bytes. `nil` if no stamp can guarantee that:
  /// for a pipe, or for a file that has just changed.
  public var stamp: FileStamp?

  /// Reads a file.
  ///
  /// - Throws: `Failure`.
  public init(path: String, _ kind: Kind = .regular) throws(Failure) {
    // Opening a pipe would wait for a writer.
    let waiting = kind == .any ? 0 : O_NONBLOCK
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | waiting)
    guard descriptor >= 0 else { throw .system(errno) }
    defer { close(descriptor) }
    if kind == .regular, FileStamp(descriptor: descriptor)?.isRegular != true { throw .irregular }
    // Taken before reading, so that a change during the read makes the stamp outdated.
    let stamp = Self.settledStamp(descriptor)
    let isRegular = stamp?.isRegular == true
    bytes = try Self.content(descriptor, size: isRegular ? stamp.map { Int($0.size) } : nil)
    self.stamp = isRegular && stamp?.isSettled == true ? stamp : nil
  }

  /// Reads what is left of an open file, such as a pipe, which has no stamp.
  ///
  /// - Throws: `Failure`.
  public init(descriptor: Int32) throws(Failure) {
    bytes = try Self.content(descriptor, size: nil)
    stamp = nil
  }

  /// Waits for the end of the clock tick in which the file changed, for some milliseconds at most.
  private static func settledStamp(_ descriptor: Int32) -> FileStamp? {
    var stamp = FileStamp(descriptor: descriptor)
    var attempts = 0
    while let current = stamp, current.isRegular, !current.isSettled, current.isAboutToSettle,
      attempts < 20
    {
      usleep(1000)
      stamp = FileStamp(descriptor: descriptor)
      attempts += 1
    }
    return stamp
  }

  /// - Parameter size: `nil` if it is unknown; then a short read does not mean the end.
  private static func content(_ descriptor: Int32, size: Int?) throws(Failure) -> [UInt8] {
    var content: [UInt8] = []
    if let size, size > largest { throw .excessive }
    var chunk = max((size ?? 0) + 1, 4096)
    while true {
      var failure: Int32 = 0
      let part = [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
        let read = readOnce(descriptor, buffer)
        failure = read < 0 ? errno : 0
        count = max(0, read)
      }
      guard failure == 0 else { throw .system(failure) }
      if part.isEmpty { return content }
      guard content.count + part.count <= largest else { throw .excessive }
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

extension [UInt8] {
  /// Whether the bytes are the same. `==` compares them one by one.
  func isSame(as other: [UInt8]) -> Bool {
    count == other.count
      && withUnsafeBytes { own in
        other.withUnsafeBytes { other in
          guard let start = own.baseAddress, let otherStart = other.baseAddress else { return true }
          return memcmp(start, otherStart, own.count) == 0
        }
      }
  }
}
