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

  /// - Throws: `Diagnostic` if the file holds something else than the calls of an SDK.
  func check() throws(Diagnostic) {
    let lines = String(decoding: existing.prefix(4096), as: UTF8.self).split(separator: "\n")
    guard existing.isEmpty || lines.dropFirst().first?.hasPrefix("The calls of `") == true else {
      throw .error(
        .output, "\(path) is in the way: it does not hold the calls of an SDK", at: nil,
        hint: "name another file, or delete it")
    }
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
