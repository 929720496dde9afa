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
  ///   - removed: The paths to leave out.
  func run(writing files: [OutputFile], removing removed: Set<String>) throws {
    let manager = FileManager.default
    let isReplacement = manager.fileExists(atPath: folder.path)
    if isReplacement, !isReplaceable {
      return try FileReplacement(in: folder).run(writing: files, removing: removed)
    }
    try manager.createDirectory(at: parent, withIntermediateDirectories: true)
    removeLeftovers()
    try staging.make()
    // It holds the old state in the end.
    defer { staging.remove() }
    if isReplacement {
      try link(folder, to: staging.url, below: "", except: removed.union(files.map(\.path)))
      let mode = try manager.attributesOfItem(atPath: folder.path)[.posixPermissions]
      if let mode {
        try manager.setAttributes([.posixPermissions: mode], ofItemAtPath: staging.url.path)
      }
    }
    for file in files { try staging.write(file) }
    guard isReplacement else { return try manager.moveItem(at: staging.url, to: folder) }
    do {
      try exchange()
    } catch let error as NSError where error.isOfMount {
      try FileReplacement(in: folder).run(writing: files, removing: removed)
    }
  }

  /// Whether another folder can take the place of this one, as far as can be told before it is tried: no
  /// other volume is mounted there, and the folder around it can be written to.
  private var isReplaceable: Bool {
    var (own, around) = (stat(), stat())
    guard stat(folder.path, &own) == 0, stat(parent.path, &around) == 0 else { return true }
    return own.st_dev == around.st_dev && access(parent.path, W_OK) == 0
  }

  /// Removes what killed runs left beside the folder or in it, unless the folder itself is gone: then one
  /// of them may be all that there is.
  func removeLeftovers() {
    guard FileManager.default.fileExists(atPath: folder.path) else { return }
    staging.removeLeftovers()
    StagingFolder(in: folder, for: "").removeLeftovers()
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
    let code = specsmith_exchange_folders(staging.url.path, folder.path)
    if code == 0 { return }
    guard code == EINVAL || code == ENOSYS || code == ENOTSUP else {
      throw NSError(domain: NSPOSIXErrorDomain, code: Int(code))
    }
    try exchangeInTwoSteps()
  }

  /// For file systems that cannot exchange two folders. The old state is complete in one of two
  /// locations at any time.
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
  /// Whether something is mounted in the place that was to be given to something else.
  fileprivate var isOfMount: Bool {
    domain == NSPOSIXErrorDomain && [Int(EBUSY), Int(EXDEV)].contains(code)
  }
}
