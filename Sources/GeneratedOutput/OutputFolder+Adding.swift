import Foundation

extension OutputFolder {
  /// Adds all of the files to the folder, or none. The manifest does not list them: they belong to
  /// the user.
  ///
  /// - Parameters:
  ///   - replacing: Whether to replace existing files that differ.
  ///   - folders: Subfolders that may not contain other files.
  /// - Returns: What changed.
  /// - Throws: `OutputError`; the folder is then unchanged.
  @discardableResult
  public func add(
    _ files: [OutputFile], replacing: Bool = false, aloneIn folders: [String] = []
  ) throws(OutputError) -> OutputChanges {
    guard !holdsWorkingFolder else { throw .surrounding(path: url.path) }
    let added = Set(files.map(\.path))
    for folder in folders {
      if let other = paths(below: folder).first(where: { !added.contains($0) }) {
        throw .occupied(path: url.appendingPathComponent(other).path)
      }
    }
    return try replace { () throws(OutputError) in
      try changes(adding: files, replacing: replacing)
    }
  }

  /// The paths of the files in a subfolder, sorted.
  private func paths(below folder: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: url.appendingPathComponent(folder).path)
    return (names?.compactMap { $0 as? String } ?? []).map { folder + "/" + $0 }.sorted()
      .filter { path in
        var isFolder: ObjCBool = false
        let location = url.appendingPathComponent(path).path
        return FileManager.default.fileExists(atPath: location, isDirectory: &isFolder)
          && !isFolder.boolValue
      }
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
