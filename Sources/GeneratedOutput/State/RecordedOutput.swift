import Threads

/// A folder that an earlier run of the same program with the same arguments has written or
/// verified.
public struct RecordedOutput: Sendable {
  /// The inputs of that run.
  public let provenance: Provenance
  /// The number of generated files.
  public var fileCount: Int { files.count }
  private let files: [Manifest.File]
  private let folder: OutputFolder
  private let mark: RunMark

  /// - Parameter run: Everything that determines the output and is not in a file: the program and
  ///   its arguments.
  /// - Returns: `nil` if the folder's manifest does not have the mark of such a run.
  public init?(_ folder: OutputFolder, run: String) {
    guard let mark = RunMark(path: folder.manifestPath),
      let text = try? StampedFile(path: folder.manifestPath).bytes,
      mark.run == RunMark.digest(ofRun: run, manifest: text)
    else { return nil }
    let manifest = Manifest(text)
    guard let provenance = manifest.provenance else { return nil }
    self.folder = folder
    self.provenance = provenance
    files = manifest.files
    self.mark = mark
  }

  /// Whether all inputs and outputs are unchanged.
  ///
  /// Usually the stamps show this. If some differ, all files are read; if their contents are
  /// unchanged, the new stamps are recorded.
  ///
  /// - Parameter inputs: The paths of the files of ``provenance``, in the same order.
  public func isUnchanged(inputs: [String]) -> Bool {
    let paths = inputs + files.map { folder.path(of: $0.path) }
    let stamps = paths.map(FileStamp.init(path:))
    if mark.files == RunMark.digest(of: stamps) { return true }
    let contents = provenance.inputs.map(\.content) + files.map(\.content)
    guard contents.count == paths.count else { return false }
    var settled: [FileStamp?] = []
    for (index, content) in contents.enumerated() {
      guard let content else {
        guard stamps[index] == nil else { return false }
        settled.append(nil)
        continue
      }
      // Comparing sizes first avoids reading most of the changed files.
      guard let stamp = stamps[index], stamp.isRegular, stamp.size == Int64(content.size),
        let file = try? StampedFile(path: paths[index]),
        Provenance.Content(of: file.bytes) == content
      else { return false }
      if let stamp = file.stamp { settled.append(stamp) }
    }
    if settled.count == paths.count {
      RunMark(run: mark.run, files: RunMark.digest(of: settled)).write(path: folder.manifestPath)
    }
    return true
  }
}

extension OutputFolder {
  /// Records the state of a folder after a run, so that ``RecordedOutput`` recognizes it.
  ///
  /// The written files are read again. If another program has changed one of them meanwhile,
  /// nothing is recorded.
  ///
  /// - Parameters:
  ///   - run: Everything that determines the output and is not in a file: the program and its
  ///     arguments.
  ///   - inputs: The stamps of the provenance's files, in the same order; `nil` for a file that
  ///     does not exist.
  public func note(run: String, inputs: [FileStamp?], content: FolderContent) {
    let contents = Dictionary(content.files.map { ($0.path, $0.content) }) { first, _ in first }
    let stamps = DeepStack.map(content.manifest.files.map(\.path)) { path -> FileStamp? in
      guard let file = try? StampedFile(path: self.path(of: path)), let content = contents[path],
        file.bytes.isSame(as: content)
      else { return nil }
      return file.stamp
    }
    guard !stamps.contains(nil) else { return }
    RunMark(
      run: RunMark.digest(ofRun: run, manifest: content.encodedManifest),
      files: RunMark.digest(of: inputs + stamps)
    ).write(path: manifestPath)
  }
}
