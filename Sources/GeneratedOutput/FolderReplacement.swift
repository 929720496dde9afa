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
  private let stagingPrefix: String
  private let staging: URL

  init(of folder: URL) {
    self.folder = folder
    parent = folder.deletingLastPathComponent()
    stagingPrefix = ".\(folder.lastPathComponent).specsmith-"
    staging = parent.appendingPathComponent("\(stagingPrefix)\(getpid())")
  }

  /// - Parameters:
  ///   - files: The files to write.
  ///   - removed: The paths to leave out.
  func run(writing files: [OutputFile], removing removed: Set<String>) throws {
    let manager = FileManager.default
    try manager.createDirectory(at: parent, withIntermediateDirectories: true)
    removeLeftovers()
    try? manager.removeItem(at: staging)
    try manager.createDirectory(at: staging, withIntermediateDirectories: false)
    do {
      let isReplacement = manager.fileExists(atPath: folder.path)
      if isReplacement {
        try link(folder, to: staging, below: "", except: removed.union(files.map(\.path)))
        let mode = try manager.attributesOfItem(atPath: folder.path)[.posixPermissions]
        if let mode {
          try manager.setAttributes([.posixPermissions: mode], ofItemAtPath: staging.path)
        }
      }
      for file in files { try write(file) }
      if isReplacement {
        try exchange()
      } else {
        try manager.moveItem(at: staging, to: folder)
      }
    } catch {
      try? manager.removeItem(at: staging)
      throw error
    }
    // It holds the old state now.
    try? manager.removeItem(at: staging)
  }

  /// Why something failed, without the prose of Foundation.
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

  private func write(_ file: OutputFile) throws {
    let url = staging.appendingPathComponent(file.path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    // The written data is safe in the system even if this process is killed; `Data` would wait for
    // the disk once for each file.
    guard let stream = fopen(url.path, "wb") else {
      throw NSError(domain: NSPOSIXErrorDomain, code: Int(errno))
    }
    let count = file.content.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, stream) }
    guard fclose(stream) == 0, count == file.content.count else {
      throw NSError(domain: NSPOSIXErrorDomain, code: Int(errno))
    }
  }

  /// Gives each file that stays a second name in the new folder, so that its bytes and its date stay.
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

  /// Whether all that a folder held is generated and leaves it. A folder that was empty stays.
  private func isEmptied(_ url: URL, below path: String, except left: Set<String>) throws -> Bool {
    let names = try FileManager.default.contentsOfDirectory(atPath: url.path)
    return !names.isEmpty && names.allSatisfy { left.contains(path + "/" + $0) }
  }

  private func exchange() throws {
    let code = specsmith_exchange_folders(staging.path, folder.path)
    if code == 0 { return }
    guard code == EINVAL || code == ENOSYS || code == ENOTSUP else {
      throw NSError(domain: NSPOSIXErrorDomain, code: Int(code))
    }
    try exchangeInTwoSteps()
  }

  /// For file systems that cannot exchange two folders. The old state is complete in one of two
  /// locations at any time.
  private func exchangeInTwoSteps() throws {
    let aside = parent.appendingPathComponent("\(stagingPrefix)\(getpid())-old")
    try FileManager.default.moveItem(at: folder, to: aside)
    do {
      try FileManager.default.moveItem(at: staging, to: folder)
    } catch {
      try FileManager.default.moveItem(at: aside, to: folder)
      throw error
    }
    try FileManager.default.moveItem(at: aside, to: staging)
  }

  /// Removes the remains of killed runs beside the folder, unless the folder itself is missing:
  /// then they may be the only copy.
  private func removeLeftovers() {
    let manager = FileManager.default
    guard manager.fileExists(atPath: folder.path),
      let names = try? manager.contentsOfDirectory(atPath: parent.path)
    else { return }
    for name in names where name.hasPrefix(stagingPrefix) {
      let digits = name.dropFirst(stagingPrefix.count).prefix { $0.isNumber }
      guard let process = pid_t(digits), kill(process, 0) != 0, errno == ESRCH else { continue }
      try? manager.removeItem(at: parent.appendingPathComponent(name))
    }
  }
}
