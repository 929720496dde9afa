import Diagnostics
import Foundation
import GeneratedOutput

/// The file with the calls of the SDK that `--reference` names.
struct ReferenceFile {
  let path: String
  let text: String

  private var content: [UInt8] { Array(text.utf8) }

  /// The content of the file; empty if there is none.
  private var existing: [UInt8] {
    (try? Data(contentsOf: URL(fileURLWithPath: path))).map(Array.init) ?? []
  }

  /// Writes the file if it differs.
  ///
  /// - Throws: `Diagnostic` if it cannot be written, or is one of the inputs.
  func write(besides inputs: InputFiles) throws(Diagnostic) {
    guard existing != content else { return }
    try SingleFile.write(content, to: path, besides: inputs)
  }

  /// How the file differs, line by line; empty if it does not.
  func difference() -> [String] {
    guard existing != content else { return [] }
    return LineDifference.unified(existing, content, path: path) + ["\(path) is stale."]
  }
}
