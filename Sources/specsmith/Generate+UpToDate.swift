import Foundation
import GeneratedOutput

extension Generate {
  var locations: InputLocations {
    InputLocations(
      document: spec, configuration: config, overlays: overlay, templates: templates)
  }

  /// The options that affect the files of the SDK, for its manifest.
  var options: [String] {
    selection.words + (shards.map { ["--shards=\($0)"] } ?? [])
      + (keepsGoing ? ["--keep-going"] : [])
  }

  /// The additional options that affect the tests.
  var testOptions: [String] { ["--module=\(module ?? suggestedModule)"] }

  /// SwiftPM calls a module as its folder is called, as far as it can.
  var suggestedModule: String {
    let folder = URL(fileURLWithPath: output).standardizedFileURL.lastPathComponent
    return String(folder.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }

  /// Says that there is nothing to do, where that is so.
  ///
  /// - Returns: Whether the run is over.
  func endsUpToDate(_ check: UpToDateCheck) -> Bool {
    guard !force, !verify, report == nil, let finding = check.finding() else { return false }
    // A user who asked for every warning, or for a format for programs, gets them.
    let isBrief = quiet || (diagnostics == .text && !verbose)
    guard isBrief || finding.warningCount == 0 else { return false }
    do {
      try writeDependencies(finding.dependencies)
    } catch {
      // The complete run reports it.
      return false
    }
    for folder in finding.folders { OutputFolder(path: folder.path).removeLeftovers() }
    let printer = DiagnosticPrinter(format: diagnostics, sources: [:])
    printer.print([])
    guard !quiet else { return true }
    if finding.warningCount > 0 {
      let noun = finding.warningCount == 1 ? "warning" : "warnings"
      printer.say("\(finding.warningCount) \(noun), as before: --force shows them.")
    }
    for folder in finding.folders {
      StandardStreams.say("\(folder.path) is up to date: \(folder.fileCount) unchanged.")
    }
    return true
  }

  /// What an output was made of.
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
