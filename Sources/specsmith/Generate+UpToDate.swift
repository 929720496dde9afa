import Foundation
import GeneratedOutput

extension Generate {
  var locations: InputLocations {
    InputLocations(
      document: spec, configuration: config, overlays: overlay, baseline: baseline,
      templates: templates)
  }

  /// The options that affect the files of the SDK, for its manifest.
  var options: [String] {
    selection.words + (shards.map { ["--shards=\($0)"] } ?? [])
      + (keepsGoing ? ["--keep-going"] : []) + (dropsDeprecated ? ["--drop-deprecated"] : [])
  }

  /// The additional options that affect the tests.
  var testOptions: [String] { ["--module=\(module ?? suggestedModule)"] }

  /// A module name, made from the folder's name as SwiftPM does.
  var suggestedModule: String {
    let folder = URL(fileURLWithPath: output).standardizedFileURL.lastPathComponent
    return String(folder.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }

  /// Reports that the output is up to date, if it is.
  ///
  /// - Returns: Whether the run is complete.
  func endsUpToDate(_ check: UpToDateCheck) -> Bool {
    guard !force, !verify, report == nil, reference == nil, let finding = check.finding() else {
      return false
    }
    // A user who requested every warning, or a format for programs, gets the warnings.
    let isBrief = quiet || (diagnostics == .text && !verbose)
    guard isBrief || finding.warningCount == 0 else { return false }
    do {
      try writeDependencies(finding.dependencies)
    } catch {
      // The full run reports the error.
      return false
    }
    for folder in finding.folders { OutputFolder(path: folder.path).removeLeftovers() }
    let printer = terminal.printer(diagnostics)
    printer.print([])
    guard !quiet else { return true }
    if finding.warningCount > 0 {
      let noun = finding.warningCount == 1 ? "warning" : "warnings"
      printer.printLine("\(finding.warningCount) \(noun), as before: --force shows them.")
    }
    for folder in finding.folders {
      StandardStreams.printLine("\(folder.path) is up to date: \(folder.fileCount) unchanged.")
    }
    return true
  }

  /// The provenance of an output.
  func provenance(
    _ inputs: InputFiles, _ warningCount: Int, options: [String]
  ) -> Provenance {
    Provenance(
      generator: Specsmith.configuration.version, options: options, warningCount: warningCount,
      inputs: inputs.provenance)
  }

  func writeDependencies(_ dependencies: [String]) throws(OutputError) {
    if let buildPlan { try BuildPlan(folder: buildPlan).add(dependencies) }
    guard let depfile else { return }
    try InputFiles.writeDependencyFile(depfile, output: output, dependencies: dependencies)
    if !verify { try OutputFolder(path: output).markUpToDate() }
  }
}
