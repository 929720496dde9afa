import GeneratedOutput
import SwiftEmitter

/// The output of a run for one folder.
struct Output {
  /// The folder's path, as in the command line.
  let path: String
  let files: [OutputFile]
  let provenance: Provenance
  private let folder: OutputFolder

  init(_ path: String, _ files: [GeneratedFile], from provenance: Provenance) {
    self.path = path
    self.files = files.map { OutputFile(path: $0.path, content: $0.content) }
    self.provenance = provenance
    folder = OutputFolder(path: path)
  }

  func changes() throws(OutputError) -> OutputChanges {
    try folder.changes(toHold: files, from: provenance)
  }

  func write() throws(OutputError) -> OutputChanges {
    try folder.write(files, from: provenance)
  }

  /// Records what was written, so that the next run recognizes it.
  ///
  /// - Parameter inputs: The stamps of the inputs.
  func note(run: String, inputs: [FileStamp?]) {
    folder.note(run: run, inputs: inputs, files: files, from: provenance)
  }
}
