import Foundation
import GeneratedOutput

/// What SwiftPM knows of the generator's inputs, in the folder of the build-tool plugin.
///
/// The plugin is asked only when a build is planned, and SwiftPM plans a build anew when the folder
/// `Replan` comes or goes.
struct BuildPlan {
  let folder: String

  /// Makes the next build know of files that this one was not planned with.
  ///
  /// - Throws: `OutputError` when the folder cannot be written to.
  func add(_ paths: [String]) throws(OutputError) {
    let list = folder + "/PlannedInputs"
    let replan = folder + "/Replan"
    do {
      let text = (try? String(contentsOfFile: list, encoding: .utf8)) ?? ""
      let planned = Set(text.split(separator: "\n").map(String.init))
      let missing = Set(paths).subtracting(planned)
      guard !missing.isEmpty else { return }
      let lines = planned.union(missing).sorted().map { $0 + "\n" }.joined()
      try Data(lines.utf8).write(to: URL(fileURLWithPath: list), options: .atomic)
      if FileManager.default.fileExists(atPath: replan) {
        try FileManager.default.removeItem(atPath: replan)
      } else {
        try FileManager.default.createDirectory(
          atPath: replan, withIntermediateDirectories: true)
      }
    } catch {
      throw .inaccessible(path: folder, reason: (error as NSError).localizedDescription)
    }
  }
}
