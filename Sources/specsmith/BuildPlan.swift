import Foundation
import GeneratedOutput

/// The generator's inputs that SwiftPM does not know, in the folder of the build tool plugin.
///
/// SwiftPM runs the plugin only when it plans a build, and plans again if the folder `Replan` is
/// added or removed.
struct BuildPlan {
  let folder: String

  /// Makes the next build include files that were unknown when this one was planned.
  ///
  /// - Throws: `OutputError` if the folder is not writable.
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
