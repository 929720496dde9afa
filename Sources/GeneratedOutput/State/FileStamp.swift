#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Identifies the state of a file without reading it: the file's identity, its size, and the time
/// of its last change according to the system, which no program can set.
public struct FileStamp: Hashable, Sendable, CustomStringConvertible {
  struct Time: Hashable, Sendable {
    var seconds: Int
    var nanoseconds: Int
  }

  var device: UInt64
  var file: UInt64
  var size: Int64
  var modified: Time
  /// When the content, the name or the rights changed: a copy that keeps its date has a new one.
  var changed: Time
  /// Whether it is a file, and no folder, pipe or device.
  public var isRegular: Bool

  /// The stamp of the file at a path, following symbolic links; `nil` for nothing.
  public init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    file = UInt64(truncatingIfNeeded: status.st_ino)
    size = Int64(status.st_size)
    #if canImport(Darwin)
      modified = Time(status.st_mtimespec)
      changed = Time(status.st_ctimespec)
    #else
      modified = Time(status.st_mtim)
      changed = Time(status.st_ctim)
    #endif
    isRegular = status.st_mode & S_IFMT == S_IFREG
  }

  public var description: String {
    "\(device) \(file) \(size) \(modified.seconds).\(modified.nanoseconds) "
      + "\(changed.seconds).\(changed.nanoseconds)"
  }

  /// Whether each later change gives the file another stamp. Times pass in steps: what changes a
  /// file twice within a step leaves one time.
  var isSettled: Bool {
    let now = Self.now()
    // Some file systems keep whole seconds, or every other one.
    if changed.nanoseconds == 0 { return changed.seconds + 2 < now.seconds }
    return (changed.seconds, changed.nanoseconds) < (now.seconds, now.nanoseconds)
  }

  /// Whether it is worth to wait for that: the file changed within the step of now.
  var isAboutToSettle: Bool {
    let now = Self.now()
    let distance =
      (changed.seconds - now.seconds) * 1_000_000_000 + changed.nanoseconds - now.nanoseconds
    return changed.nanoseconds != 0 && (0...20_000_000).contains(distance)
  }

  /// The time that a file would have which changed now.
  private static func now() -> Time {
    var time = timespec()
    #if os(Linux)
      clock_gettime(CLOCK_REALTIME_COARSE, &time)
    #else
      clock_gettime(CLOCK_REALTIME, &time)
    #endif
    return Time(time)
  }
}

extension FileStamp.Time {
  fileprivate init(_ time: timespec) {
    self.init(seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec))
  }
}
