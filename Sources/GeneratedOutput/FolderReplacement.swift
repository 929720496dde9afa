import CFolderExchange
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Replaces a folder by its next state in one step.
struct FolderReplacement {
  private let folder: URL
  private let parent: URL
  private let staging: StagingFolder

  init(of folder: URL) {
    self.folder = folder
    parent = folder.deletingLastPathComponent()
    staging = StagingFolder(in: parent, for: folder.lastPathComponent)
  }

  /// - Parameters:
  ///   - files: The files to write.
  ///   - removed: The paths of files to leave out.
  func run(writing files: [OutputFile], removing removed: Set<String>) throws {
    let manager = FileManager.default
    let isReplacement = manager.fileExists(atPath: folder.path)
    if isReplacement, !isReplaceable {
      return try FileReplacement(in: folder).run(writing: files, removing: removed)
    }
    try manager.createDirectory(at: parent, withIntermediateDirectories: true)
    removeLeftovers()
    try staging.make()
    // After the exchange, it contains the old state.
    defer { staging.remove() }
    if isReplacement {
      try link(folder, to: staging.url, below: "", except: removed.union(files.map(\.path)))
      let mode = try manager.attributesOfItem(atPath: folder.path)[.posixPermissions]
      if let mode {
        try manager.setAttributes([.posixPermissions: mode], ofItemAtPath: staging.url.path)
      }
    }
    try staging.write(files)
    guard isReplacement else { return try manager.moveItem(at: staging.url, to: folder) }
    do {
      try exchange()
    } catch let error as NSError where error.isOfMount {
      try FileReplacement(in: folder).run(writing: files, removing: removed)
    }
  }

  /// Whether the folder can probably be exchanged: no volume is mounted there, and the parent
  /// folder is writable.
  private var isReplaceable: Bool {
    var (own, around) = (stat(), stat())
    guard stat(folder.path, &own) == 0, stat(parent.path, &around) == 0 else { return true }
    return own.st_dev == around.st_dev && access(parent.path, W_OK) == 0
  }

  /// Removes the staging folders of interrupted runs, beside the folder and in it. Keeps them if
  /// the folder itself is missing, since one of them may be the only copy.
  func removeLeftovers() {
    guard FileManager.default.fileExists(atPath: folder.path) else { return }
    staging.removeLeftovers()
    StagingFolder(in: folder, for: "").removeLeftovers()
  }

  /// The reason for an error, without Foundation's surrounding sentence.
  static func reason(of error: any Error) -> String {
    let error = error as NSError
    let underlying = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
    if underlying.domain == NSPOSIXErrorDomain {
      return String(cString: strerror(Int32(underlying.code)))
    }
    switch CocoaError.Code(rawValue: error.code) {
    case .fileWriteNoPermission, .fileReadNoPermission: return "permission denied"
    case .fileWriteOutOfSpace: return "no space left on the device"
    case .fileWriteFileExists: return "a file is where the folder belongs"
    default: return error.localizedDescription
    }
  }

  /// Creates hard links in the new folder for all files that stay, so that their bytes and dates
  /// stay.
  private func link(
    _ source: URL, to target: URL, below path: String, except left: Set<String>
  ) throws {
    let manager = FileManager.default
    for name in try manager.contentsOfDirectory(atPath: source.path) {
      let relative = path.isEmpty ? name : path + "/" + name
      guard !left.contains(relative) else { continue }
      let from = source.appendingPathComponent(name)
      let to = target.appendingPathComponent(name)
      let type = try manager.attributesOfItem(atPath: from.path)[.type] as? FileAttributeType
      switch type {
      case .typeDirectory?:
        let isEmptied = try isEmptied(from, below: relative, except: left)
        if isEmptied { continue }
        try manager.createDirectory(at: to, withIntermediateDirectories: false)
        try link(from, to: to, below: relative, except: left)
      case .typeSymbolicLink?:
        let destination = try manager.destinationOfSymbolicLink(atPath: from.path)
        try manager.createSymbolicLink(atPath: to.path, withDestinationPath: destination)
      default:
        do {
          try manager.linkItem(at: from, to: to)
        } catch {
          // Some file systems have no hard links.
          try manager.copyItem(at: from, to: to)
        }
      }
    }
  }

  /// Whether a folder contains only generated files that are removed. An empty folder stays.
  private func isEmptied(_ url: URL, below path: String, except left: Set<String>) throws -> Bool {
    let names = try FileManager.default.contentsOfDirectory(atPath: url.path)
    return !names.isEmpty && names.allSatisfy { left.contains(path + "/" + $0) }
  }

  private func exchange() throws {
    let code = specsmith_exchange_folders(staging.url.path, folder.path)
    if code == 0 { return }
    guard code == EINVAL || code == ENOSYS || code == ENOTSUP else {
      throw NSError(domain: NSPOSIXErrorDomain, code: Int(code))
    }
    try exchangeInTwoSteps()
  }

  /// For file systems that cannot exchange two folders. At every moment, one of two paths has the
  /// complete old state.
  private func exchangeInTwoSteps() throws {
    let aside = URL(fileURLWithPath: staging.url.path + "-old")
    try FileManager.default.moveItem(at: folder, to: aside)
    do {
      try FileManager.default.moveItem(at: staging.url, to: folder)
    } catch {
      try FileManager.default.moveItem(at: aside, to: folder)
      throw error
    }
    try FileManager.default.moveItem(at: aside, to: staging.url)
  }
}

extension NSError {
  /// Whether the error means that a volume is mounted at the path.
  fileprivate var isOfMount: Bool {
    domain == NSPOSIXErrorDomain && [Int(EBUSY), Int(EXDEV)].contains(code)
  }
}
