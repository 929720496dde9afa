import Foundation
import TextGrammar

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder of this process in which the next state of files is put together, out of everybody's sight.
struct StagingFolder {
  let url: URL
  private let parent: URL
  private let prefix: String

  /// - Parameters:
  ///   - parent: The folder that it stands in: in the same file system as the files.
  ///   - name: What it is for.
  init(in parent: URL, for name: String) {
    self.parent = parent
    prefix = ".\(name.isEmpty ? "" : name + ".")specsmith-"
    url = parent.appendingPathComponent("\(prefix)\(getpid())")
  }

  func make() throws {
    try? FileManager.default.removeItem(at: url)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
  }

  func remove() { try? FileManager.default.removeItem(at: url) }

  /// Writes a file in it.
  func write(_ file: OutputFile) throws {
    let url = url.appendingPathComponent(file.path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    // The system holds what was written even when this process is killed; `Data` would wait for the
    // disk once for each file.
    guard let stream = fopen(url.path, "wb") else {
      throw NSError(domain: NSPOSIXErrorDomain, code: Int(errno))
    }
    let count = file.content.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, stream) }
    guard fclose(stream) == 0, count == file.content.count else {
      throw NSError(domain: NSPOSIXErrorDomain, code: Int(errno))
    }
  }

  /// Removes what runs left here that were killed.
  func removeLeftovers() {
    let manager = FileManager.default
    guard let names = try? manager.contentsOfDirectory(atPath: parent.path) else { return }
    for name in names where name.hasScalarPrefix(prefix) {
      let digits = name.dropFirst(prefix.count).prefix { $0.isNumber }
      guard let process = pid_t(digits), kill(process, 0) != 0, errno == ESRCH else { continue }
      try? manager.removeItem(at: parent.appendingPathComponent(name))
    }
  }
}
