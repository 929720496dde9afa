import Foundation

/// The inputs with which a build is planned.
///
/// SwiftPM runs the plugin only when it plans a build. So the generator adds files that are missing
/// in the list, and makes SwiftPM plan the next build again (see `BuildPlan`).
struct PlannedInputs {
  /// Existing files and folders.
  let paths: [String]

  /// Plans with the files that are known now, and those that the generator has read before.
  init(_ known: [String], in folder: URL) throws {
    let list = folder.appendingPathComponent("PlannedInputs")
    let before = (try? String(contentsOf: list, encoding: .utf8)) ?? ""
    let read = before.split(separator: "\n").map(String.init)
    paths = Set(known).union(read).filter { FileManager.default.fileExists(atPath: $0) }.sorted()
    let text = paths.map { $0 + "\n" }.joined()
    if text != before { try Data(text.utf8).write(to: list, options: .atomic) }
  }
}
