extension OutputFolder {
  /// Adds files to what the folder holds, all of them or none, and keeps no list of them: they are
  /// the user's from now on.
  ///
  /// - Parameter replacing: Whether files that differ from what is added are replaced by it.
  /// - Returns: What changed.
  /// - Throws: `OutputError`; the folder is then as it was.
  @discardableResult
  public func add(
    _ files: [OutputFile], replacing: Bool = false
  ) throws(OutputError) -> OutputChanges {
    guard !holdsWorkingFolder else { throw .surrounding(path: url.path) }
    let changes = try changes(adding: files, replacing: replacing)
    guard !changes.isEmpty else { return changes }
    do {
      try FolderReplacement(of: url).run(
        writing: changes.changes.map { OutputFile(path: $0.path, content: $0.after) },
        removing: [])
    } catch {
      throw .inaccessible(path: url.path, reason: FolderReplacement.reason(of: error))
    }
    return changes
  }

  private func changes(
    adding files: [OutputFile], replacing: Bool
  ) throws(OutputError) -> OutputChanges {
    var changes: [OutputChanges.Change] = []
    for file in files {
      let before = try read(file.path)
      guard before != file.content else { continue }
      guard before == nil || replacing else {
        throw .different(path: url.appendingPathComponent(file.path).path)
      }
      changes.append(
        OutputChanges.Change(
          path: file.path, kind: before == nil ? .added : .changed, before: before ?? [],
          after: file.content))
    }
    return OutputChanges(
      changes: changes.sorted { $0.path < $1.path }, unchangedCount: files.count - changes.count)
  }
}
