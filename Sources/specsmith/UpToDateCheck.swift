import Foundation
import GeneratedOutput

/// Checks whether a run would change anything, without doing its work.
///
/// An earlier run of the same program must have had the same arguments, and every file that it read
/// or wrote must be unchanged. Arguments are compared literally, whatever their effect on the
/// output.
struct UpToDateCheck {
  /// The facts about an output that is up to date.
  struct Finding {
    /// The folders, and the number of files in each.
    var folders: [(path: String, fileCount: Int)]
    /// The number of warnings that a run would have.
    var warningCount: Int
    /// The paths of the files that a run would read.
    var dependencies: [String]
  }

  private let locations: InputLocations
  private let outputs: [String]
  /// The program and its arguments; `nil` if the program's own file is unknown.
  private let command: String?

  /// - Parameter outputs: The folders that the run writes.
  init(_ locations: InputLocations, outputs: [String]) {
    self.locations = locations
    self.outputs = outputs
    command = Self.program.map { program in
      // After a run that watches, one that does not has nothing to do either.
      let arguments = CommandLine.arguments.dropFirst().filter { $0 != "--watch" }
      return ([program.description] + arguments).joined(separator: "\0")
    }
  }

  /// - Returns: `nil` if something may have changed.
  func finding() -> Finding? {
    guard let run = run(locations.found) else { return nil }
    var finding = Finding(folders: [], warningCount: 0, dependencies: [])
    for output in outputs {
      guard let recorded = RecordedOutput(OutputFolder(path: output), run: run),
        let paths = locations.paths(of: recorded.provenance.inputs),
        recorded.isUnchanged(inputs: paths)
      else { return nil }
      finding.folders.append((output, recorded.fileCount))
      finding.warningCount = recorded.provenance.warningCount
      finding.dependencies =
        zip(recorded.provenance.inputs, paths)
        .filter { $0.0.content != nil }.map(\.1) + (locations.templates.map { [$0] } ?? [])
    }
    return finding
  }

  /// Records the state after a run, if it is certain.
  func note(_ output: Output, read inputs: InputFiles) {
    guard let run = run(locations.found(among: inputs.uses)), let stamps = inputs.settledStamps
    else {
      return
    }
    output.note(run: run, inputs: stamps)
  }

  private func run(_ found: [String]) -> String? {
    command.map { ([$0] + found).joined(separator: "\0\0") }
  }

  /// The stamp of the running program's file. Another build has another stamp.
  private static var program: FileStamp? {
    #if os(Linux)
      FileStamp(path: "/proc/self/exe")
    #else
      Bundle.main.executablePath.flatMap(FileStamp.init(path:))
    #endif
  }
}
