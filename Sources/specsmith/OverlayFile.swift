import Diagnostics
import Foundation

/// The file of `--write-overlay`.
struct OverlayFile {
  let path: String
  let isForced: Bool
  /// The files that the overlay must never replace.
  let inputs: [String]

  /// Writes the whole file at once, or does not change the existing one.
  ///
  /// - Returns: The messages.
  /// - Throws: `Diagnostic` if another file is in the way, or the path cannot be written.
  func write(_ proposal: (text: String, count: Int)) throws(Diagnostic) -> String {
    // An overlay without an action is not valid.
    guard proposal.count > 0 else {
      let state = InputFiles.exists(path) ? "\(path) stays as it is" : "\(path) was not written"
      return "\(state): an overlay has at least one action, and none is proposed."
    }
    let actions = proposal.count == 1 ? "1 action" : "\(proposal.count) actions"
    let bytes = Array(proposal.text.utf8)
    if inputs.contains(where: { InputFiles.areSame($0, path) }) {
      throw .error(
        .output, "\(path) is what the proposals were made for", at: nil,
        hint: "name another file")
    }
    if InputFiles.exists(path) {
      let found = FileManager.default.contents(atPath: path).map(Array.init)
      if found == bytes { return "\(path) is up to date: \(actions)." }
      guard isForced, found != nil else {
        throw .error(
          .output, "\(path) is in the way: it holds something else", at: nil,
          hint: found == nil ? "name a file" : "name another file, or use `--force`")
      }
    }
    try SingleFile.replace(path, with: bytes)
    return "wrote \(path): \(actions)."
  }
}
