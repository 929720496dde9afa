import CExtendedAttribute

/// The mark of a run on the manifest that it wrote or verified, which the next run recognizes.
///
/// It is an extended attribute. It belongs to this file on this machine, and disappears with the
/// file. Version control and plain copies do not keep it.
struct RunMark: Equatable {
  /// A digest of the program, its arguments, and the manifest's bytes.
  var run: ContentDigest
  /// A digest of the stamps of all files in the manifest.
  var files: ContentDigest

  private static let attribute = "user.specsmith.run"
  private static let size = 2 * ContentDigest.byteCount

  init(run: ContentDigest, files: ContentDigest) {
    self.run = run
    self.files = files
  }

  /// The mark of a file; `nil` if there is none.
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

  /// Sets the mark of a file. If the file system does not support extended attributes, the next run
  /// does all the work again.
  func write(path: String) {
    let bytes = run.bytes + files.bytes
    _ = specsmith_write_attribute(path, Self.attribute, bytes, bytes.count)
  }

  /// - Parameter run: Everything that determines the output and is not in a file: the program and
  ///   its arguments.
  static func digest(ofRun run: String, manifest: [UInt8]) -> ContentDigest {
    ContentDigest(of: Array(run.utf8) + [0] + manifest)
  }

  /// - Parameter stamps: `nil` for a file that does not exist.
  static func digest(of stamps: [FileStamp?]) -> ContentDigest {
    ContentDigest(
      of: stamps.flatMap { stamp in Array((stamp?.description ?? "none").utf8) + [0] })
  }
}
