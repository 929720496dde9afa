/// A folder that the same program with the same arguments has written or verified before.
public struct RecordedOutput: Sendable {
  /// What it was made of.
  public let provenance: Provenance
  /// How many files were generated into it.
  public var fileCount: Int { files.count }
  private let files: [Manifest.File]
  private let folder: OutputFolder
  private let mark: RunMark

  /// - Parameter run: What decides on the output and is in no file: the program and its command.
  /// - Returns: `nil` where the folder's manifest does not bear the mark of that very run.
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
  /// For most files, the stamp shows this. If some stamps differ, all files are read; if these are
  /// unchanged, their new stamps are recorded.
  ///
  /// - Parameter inputs: Where the files of ``provenance`` are, in their order.
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
      // A look at the size spares the reading of most files that are others.
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
  /// Records that a folder is in the state that a run leaves, so that ``RecordedOutput`` recognizes
  /// it.
  ///
  /// The written files are read once more: if another program has changed one meanwhile, nothing is
  /// recorded.
  ///
  /// - Parameters:
  ///   - run: What decides on the output and is in no file: the program and its command.
  ///   - inputs: The stamps of the files of the provenance, in their order; `nil` for one that is
  ///     not there.
  public func note(
    run: String, inputs: [FileStamp?], files: [OutputFile], from provenance: Provenance
  ) {
    let manifest = Manifest(files: files, from: provenance)
    let contents = Dictionary(files.map { ($0.path, $0.content) }) { first, _ in first }
    var stamps = inputs
    for path in manifest.files.map(\.path) {
      guard let file = try? StampedFile(path: self.path(of: path)), file.bytes == contents[path],
        let stamp = file.stamp
      else { return }
      stamps.append(stamp)
    }
    RunMark(
      run: RunMark.digest(ofRun: run, manifest: manifest.encoded()),
      files: RunMark.digest(of: stamps)
    ).write(path: manifestPath)
  }
}
