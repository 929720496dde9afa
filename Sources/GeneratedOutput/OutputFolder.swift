import Foundation

/// The folder that contains an SDK.
///
/// The files of a run are written together or not at all: the folder's next state is built beside
/// it and replaces it in one step of the file system.
public struct OutputFolder: Sendable {
  let url: URL

  public init(path: String) {
    // A symbolic link stays, and its target is replaced.
    url = URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath()
  }

  var manifestPath: String { path(of: Manifest.fileName) }

  func path(of file: String) -> String { url.path + "/" + file }

  /// Compares the folder with its expected content.
  ///
  /// - Throws: `OutputError` if another file is in the way, or if a file cannot be read.
  public func changes(toHold content: FolderContent) throws(OutputError) -> OutputChanges {
    let files = content.files
    let manifest = try read(Manifest.fileName)
    let previous = manifest.map { Manifest($0).paths } ?? []
    var changes: [OutputChanges.Change] = []
    var unchangedCount = 0
    for file in files {
      guard let before = try read(file.path) else {
        changes.append(.init(path: file.path, kind: .added, before: [], after: file.content))
        continue
      }
      if before.isSame(as: file.content) {
        unchangedCount += 1
      } else {
        guard previous.contains(file.path) || Self.isGenerated(before) else {
          throw .occupied(path: url.appendingPathComponent(file.path).path)
        }
        changes.append(.init(path: file.path, kind: .changed, before: before, after: file.content))
      }
    }
    for path in previous.subtracting(files.map(\.path)) {
      guard let before = try read(path) else { continue }
      changes.append(.init(path: path, kind: .removed, before: before, after: []))
    }
    return OutputChanges(
      changes: changes.sorted { $0.path < $1.path }, unchangedCount: unchangedCount,
      manifest: Self.change(of: manifest, to: content.encodedManifest))
  }

  private static func change(
    of manifest: [UInt8]?, to text: [UInt8]
  ) -> OutputChanges.Change? {
    guard manifest != text else { return nil }
    return OutputChanges.Change(
      path: Manifest.fileName, kind: manifest == nil ? .added : .changed, before: manifest ?? [],
      after: text)
  }

  /// Makes the folder contain exactly these generated files, and does not touch other files.
  ///
  /// If nothing changes, nothing is written. An interrupted run leaves the complete old folder or
  /// the complete new one.
  ///
  /// - Returns: What changed.
  /// - Throws: `OutputError`; the folder is then unchanged.
  @discardableResult
  public func write(_ content: FolderContent) throws(OutputError) -> OutputChanges {
    guard !holdsWorkingFolder else { throw .surrounding(path: url.path) }
    return try replace { () throws(OutputError) in
      try changes(toHold: content)
    }
  }

  /// Applies changes. If another run has replaced the folder meanwhile, they are applied to the new
  /// state.
  func replace(
    _ changes: () throws(OutputError) -> OutputChanges
  ) throws(OutputError) -> OutputChanges {
    let replacement = FolderReplacement(of: url)
    var attempts = 0
    while true {
      let before = FileStamp(path: url.path)
      let changes = try changes()
      guard !changes.isEmpty else {
        replacement.removeLeftovers()
        return changes
      }
      let all = changes.changes + [changes.manifest].compactMap(\.self)
      do {
        try replacement.run(
          writing: all.filter { $0.kind != .removed }
            .map { OutputFile(path: $0.path, content: $0.after) },
          removing: Set(all.filter { $0.kind == .removed }.map(\.path)))
        replacement.removeLeftovers()
        return changes
      } catch {
        attempts += 1
        let after = FileStamp(path: url.path)
        guard before?.device != after?.device || before?.file != after?.file else {
          throw .inaccessible(path: url.path, reason: FolderReplacement.reason(of: error))
        }
        guard attempts < Self.mostAttempts else { throw .contended(path: url.path) }
      }
    }
  }

  /// The maximum number of attempts to replace a folder that other runs also replace.
  private static let mostAttempts = 20

  /// Removes the staging folders of interrupted runs.
  public func removeLeftovers() { FolderReplacement(of: url).removeLeftovers() }

  /// Whether the current folder is in this folder, so that the replacement would remove it.
  var holdsWorkingFolder: Bool {
    let current = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
      .resolvingSymlinksInPath()
    return current.pathComponents.starts(with: url.pathComponents)
  }

  /// Updates the date of the manifest, so that build systems consider the folder up to date even if
  /// nothing in it had to change.
  public func markUpToDate() throws(OutputError) {
    do {
      try FileManager.default.setAttributes(
        [.modificationDate: Date()], ofItemAtPath: manifestPath)
    } catch {
      throw .inaccessible(path: manifestPath, reason: FolderReplacement.reason(of: error))
    }
  }

  /// The bytes of a file; `nil` if there is none.
  func read(_ path: String) throws(OutputError) -> [UInt8]? {
    let file = self.path(of: path)
    do {
      return try StampedFile(path: file).bytes
    } catch {
      guard !error.isAbsence else { return nil }
      throw .inaccessible(path: file, reason: error.description)
    }
  }

  /// Whether a file that is not in the manifest begins like a generated one.
  private static func isGenerated(_ content: [UInt8]) -> Bool {
    content.starts(with: Array("// Generated by Specsmith.".utf8))
  }
}
