import Foundation
import TextGrammar
import Threads

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A temporary folder of this process in which the next state of an output folder is built.
struct StagingFolder: Sendable {
  let url: URL
  private let parent: URL
  private let prefix: String

  /// - Parameters:
  ///   - parent: The folder for it, in the same file system as the output.
  ///   - name: The name of the output folder.
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

  /// Writes files in it.
  func write(_ files: [OutputFile]) throws {
    let folders = Set(files.map { $0.path.beginning(upToLast: "/") ?? "" })
    for folder in folders {
      try FileManager.default.createDirectory(
        at: url.appendingPathComponent(folder), withIntermediateDirectories: true)
    }
    let results = DeepStack.map(files) { file in Result { try write(file) } }
    for result in results { try result.get() }
  }

  private func write(_ file: OutputFile) throws {
    // Written data survives the end of the process even without waiting for the disk, which `Data`
    // would do for each file.
    guard let stream = fopen(url.path + "/" + file.path, "wb") else {
      throw NSError(domain: NSPOSIXErrorDomain, code: Int(errno))
    }
    let count = file.content.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, stream) }
    guard fclose(stream) == 0, count == file.content.count else {
      throw NSError(domain: NSPOSIXErrorDomain, code: Int(errno))
    }
  }

  /// Removes the staging folders of interrupted runs.
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
