import Foundation

/// The folder that holds an SDK.
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
  /// - Parameters:
  ///   - files: What is generated, without the manifest.
  ///   - provenance: Their inputs, for the manifest.
  /// - Throws: `OutputError` if another file is in the way, or cannot be read.
  public func changes(
    toHold files: [OutputFile], from provenance: Provenance
  ) throws(OutputError) -> OutputChanges {
    let manifest = try read(Manifest.fileName)
    let previous = manifest.map { Manifest($0).paths } ?? []
    var changes: [OutputChanges.Change] = []
    var unchangedCount = 0
    for file in files {
      guard let before = try read(file.path) else {
        changes.append(.init(path: file.path, kind: .added, before: [], after: file.content))
        continue
      }
      if before == file.content {
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
      manifest: Self.change(
        of: manifest, to: Manifest(files: files, from: provenance).encoded()))
  }

  private static func change(
    of manifest: [UInt8]?, to text: [UInt8]
  ) -> OutputChanges.Change? {
    guard manifest != text else { return nil }
    return OutputChanges.Change(
      path: Manifest.fileName, kind: manifest == nil ? .added : .changed, before: manifest ?? [],
      after: text)
  }

  /// Makes the folder hold exactly these generated files, and leaves everybody else's alone.
  ///
  /// Nothing is written where nothing changes. A run that is killed leaves the old folder or the
  /// new one, whole.
  ///
  /// - Returns: What changed.
  /// - Throws: `OutputError`; the folder is then unchanged.
  @discardableResult
  public func write(
    _ files: [OutputFile], from provenance: Provenance
  ) throws(OutputError) -> OutputChanges {
    guard !holdsWorkingFolder else { throw .surrounding(path: url.path) }
    return try replace { () throws(OutputError) in
      try changes(toHold: files, from: provenance)
    }
  }

  /// Makes changes. Where another run has replaced the folder meanwhile, they are made to what it left.
  func replace(
    _ changes: () throws(OutputError) -> OutputChanges
  ) throws(OutputError) -> OutputChanges {
    let replacement = FolderReplacement(of: url)
    var turns = 0
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
        turns += 1
        let after = FileStamp(path: url.path)
        guard before?.device != after?.device || before?.file != after?.file else {
          throw .inaccessible(path: url.path, reason: FolderReplacement.reason(of: error))
        }
        guard turns < Self.mostTurns else { throw .contended(path: url.path) }
      }
    }
  }

  /// How often a folder is tried to be replaced that others replace at the same time.
  private static let mostTurns = 20

  /// Removes what killed runs have left.
  public func removeLeftovers() { FolderReplacement(of: url).removeLeftovers() }

  /// Whether the working folder would be gone once the folder's next state took its place.
  var holdsWorkingFolder: Bool {
    let current = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
      .resolvingSymlinksInPath()
    return current.pathComponents.starts(with: url.pathComponents)
  }

  /// Gives the manifest the date of now: to a build system the folder is then up to date, also where
  /// nothing in it had to change.
  public func markUpToDate() throws(OutputError) {
    do {
      try FileManager.default.setAttributes(
        [.modificationDate: Date()], ofItemAtPath: manifestPath)
    } catch {
      throw .inaccessible(path: manifestPath, reason: FolderReplacement.reason(of: error))
    }
  }

  /// The kind of file at a path; `nil` for nothing.
  func read(_ path: String) throws(OutputError) -> [UInt8]? {
    let file = self.path(of: path)
    do {
      return try StampedFile(path: file).bytes
    } catch {
      guard !error.isAbsence else { return nil }
      throw .inaccessible(path: file, reason: error.description)
    }
  }

  /// Whether a file that no manifest lists begins like a generated one.
  private static func isGenerated(_ content: [UInt8]) -> Bool {
    content.starts(with: Array("// Generated by Specsmith.".utf8))
  }
}
