#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Identifies the state of a file without reading it: the file's identity, its size, and the time
/// of its last status change, which programs cannot set.
public struct FileStamp: Hashable, Sendable, CustomStringConvertible {
  struct Time: Hashable, Sendable {
    var seconds: Int
    var nanoseconds: Int
  }

  var device: UInt64
  var file: UInt64
  var size: Int64
  var modified: Time
  /// The last change of content, name or permissions. A copy that keeps its modification date has a
  /// new one.
  var changed: Time
  /// Whether it is a regular file, rather than a folder, a pipe or a device.
  public var isRegular: Bool

  /// The stamp of the file at a path, following symbolic links; `nil` if there is none.
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

  /// Whether every later change gives the file another stamp. Timestamps have a limited resolution:
  /// two changes within the same tick of the clock have the same time.
  var isSettled: Bool {
    let now = Self.now()
    // Some file systems store times with a resolution of one or two seconds.
    if changed.nanoseconds == 0 { return changed.seconds + 2 < now.seconds }
    return (changed.seconds, changed.nanoseconds) < (now.seconds, now.nanoseconds)
  }

  /// Whether waiting for that is worthwhile: the file changed within the current tick of the clock.
  var isAboutToSettle: Bool {
    let now = Self.now()
    let distance =
      (changed.seconds - now.seconds) * 1_000_000_000 + changed.nanoseconds - now.nanoseconds
    return changed.nanoseconds != 0 && (0...20_000_000).contains(distance)
  }

  /// The timestamp that a file would have if it changed now.
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
