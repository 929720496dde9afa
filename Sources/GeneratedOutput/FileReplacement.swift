import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Replaces the files of a folder one by one. This is for folders that cannot be exchanged, because
/// a volume is mounted there or because the parent folder is not writable.
///
/// All files are written before the first one is moved into place, so a full disk changes nothing.
/// Each file is replaced atomically, and the manifest comes last: after an interrupted run, the old
/// manifest still lists the files to remove, and does not match the folder.
struct FileReplacement {
  private let folder: URL
  private let staging: StagingFolder

  init(in folder: URL) {
    self.folder = folder
    staging = StagingFolder(in: folder, for: "")
  }

  func run(writing files: [OutputFile], removing removed: Set<String>) throws {
    try staging.make()
    defer { staging.remove() }
    try staging.write(files)
    let isLast: (OutputFile) -> Bool = { $0.path == Manifest.fileName }
    for file in files where !isLast(file) { try place(file) }
    for path in removed.sorted() { try remove(path) }
    for file in files where isLast(file) { try place(file) }
  }

  private func place(_ file: OutputFile) throws {
    let target = folder.appendingPathComponent(file.path)
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    guard rename(staging.url.appendingPathComponent(file.path).path, target.path) == 0 else {
      throw NSError(domain: NSPOSIXErrorDomain, code: Int(errno))
    }
  }

  /// Removes a file, and then the folders that became empty.
  private func remove(_ path: String) throws {
    guard unlink(folder.appendingPathComponent(path).path) == 0 || errno == ENOENT else {
      throw NSError(domain: NSPOSIXErrorDomain, code: Int(errno))
    }
    var steps = path.split(separator: "/").dropLast()
    while !steps.isEmpty, rmdir(folder.path + "/" + steps.joined(separator: "/")) == 0 {
      steps.removeLast()
    }
  }
}
