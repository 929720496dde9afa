import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Replaces the files of a folder one by one, where the folder itself cannot be: it is where a volume is
/// mounted, or the one around it is not to be written.
///
/// All files are written before the first takes its place, so that a disk that is full changes nothing.
/// Each takes its place in one step. The manifest comes last: a run that is killed between two files
/// leaves the old one, which lists what is to be removed, and is not taken for done.
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
    for file in files { try staging.write(file) }
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

  /// Removes a file, and the folders in this one that are empty then.
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
