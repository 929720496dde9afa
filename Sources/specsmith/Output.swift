import GeneratedOutput
import SwiftEmitter

/// The output of a run for one folder.
struct Output {
  /// The folder's path, as in the command line.
  let path: String
  private let content: FolderContent
  private let folder: OutputFolder

  init(_ path: String, _ files: [GeneratedFile], from provenance: Provenance) {
    self.path = path
    content = FolderContent(
      files.map { OutputFile(path: $0.path, content: $0.content) }, from: provenance)
    folder = OutputFolder(path: path)
  }

  func changes() throws(OutputError) -> OutputChanges {
    try folder.changes(toHold: content)
  }

  func write() throws(OutputError) -> OutputChanges {
    try folder.write(content)
  }

  /// Records what was written, so that the next run recognizes it.
  ///
  /// - Parameter inputs: The stamps of the inputs.
  func note(run: String, inputs: [FileStamp?]) {
    folder.note(run: run, inputs: inputs, content: content)
  }
}
