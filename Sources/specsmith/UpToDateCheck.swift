import Foundation
import GeneratedOutput

/// Checks whether a run would change anything, without doing its work.
///
/// The same program must have run before with the same arguments, and every file that it read or
/// wrote must be unchanged. What the command line means to the output does not matter here: any
/// other word is another run.
struct UpToDateCheck {
  /// A state of the output in which there is nothing to do.
  struct Finding {
    /// The folders, with how many files each holds.
    var folders: [(path: String, fileCount: Int)]
    /// How many warnings a run would have.
    var warningCount: Int
    /// The paths of the files that a run would read.
    var dependencies: [String]
  }

  private let locations: InputLocations
  private let outputs: [String]
  /// The program and its words; `nil` if the program's own file is unknown.
  private let command: String?

  /// - Parameter outputs: The folders that the run writes.
  init(_ locations: InputLocations, outputs: [String]) {
    self.locations = locations
    self.outputs = outputs
    command = Self.program.map { program in
      ([program.description] + CommandLine.arguments.dropFirst()).joined(separator: "\0")
    }
  }

  /// - Returns: `nil` where there may be something to do.
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

  /// Records what the run has written, if that is certain.
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

  /// The file of the program that is running: another build of it has another stamp.
  private static var program: FileStamp? {
    #if os(Linux)
      FileStamp(path: "/proc/self/exe")
    #else
      Bundle.main.executablePath.flatMap(FileStamp.init(path:))
    #endif
  }
}
