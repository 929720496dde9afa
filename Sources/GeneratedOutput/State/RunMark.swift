import CExtendedAttribute

/// The mark of a run on a manifest that it wrote or verified, so that the next run recognizes it.
///
/// It is an extended attribute: it belongs to this file on this machine, version control and plain
/// copies do not carry it, and it disappears with the file.
struct RunMark: Equatable {
  /// The program, its command, and the manifest's own bytes.
  var run: ContentDigest
  /// The stamps of all that the manifest lists.
  var files: ContentDigest

  private static let attribute = "user.specsmith.run"
  private static let size = 2 * ContentDigest.byteCount

  init(run: ContentDigest, files: ContentDigest) {
    self.run = run
    self.files = files
  }

  /// The mark on a file; `nil` where it has none.
  init?(path: String) {
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Self.size) { buffer, size in
      count = specsmith_read_attribute(path, Self.attribute, buffer.baseAddress, buffer.count)
      size = max(0, count)
    }
    guard count == Self.size else { return nil }
    run = ContentDigest(bytes: Array(bytes[..<ContentDigest.byteCount]))
    files = ContentDigest(bytes: Array(bytes[ContentDigest.byteCount...]))
  }

  /// Leaves the mark on a file. Where the file system keeps no such thing, the next run just does its
  /// work again.
  func write(path: String) {
    let bytes = run.bytes + files.bytes
    _ = specsmith_write_attribute(path, Self.attribute, bytes, bytes.count)
  }

  /// - Parameter run: What decides on the output and is in no file: the program and its command.
  static func digest(ofRun run: String, manifest: [UInt8]) -> ContentDigest {
    ContentDigest(of: Array(run.utf8) + [0] + manifest)
  }

  /// - Parameter stamps: `nil` for a file that is not there.
  static func digest(of stamps: [FileStamp?]) -> ContentDigest {
    ContentDigest(
      of: stamps.flatMap { stamp in Array((stamp?.description ?? "none").utf8) + [0] })
  }
}
