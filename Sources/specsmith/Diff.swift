import APIDiff
import ArgumentParser
import Diagnostics
import Foundation
import Generator
import Threads

struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compares two versions of an API, and reports what each change breaks.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, markdown, html
  }

  enum Limit: String, ExpressibleByArgument, CaseIterable {
    case breaking, caution

    var verdict: Verdict { self == .breaking ? .breaking : .caution }
  }

  @Argument(help: "The older document; - reads the standard input.")
  var old: String

  @Argument(help: "The newer document; - reads the standard input.")
  var new: String

  @Option(help: "The format of the report: text, json, markdown or html.")
  var format: Format = .text

  @Option(name: .shortAndLong, help: "Write the report to this file, instead of printing it.")
  var output: String?

  @Option(
    name: .customLong("fail-on"),
    help: "Exit with 1 if a change is breaking; with caution, also if one is to be looked at.")
  var limit: Limit?

  @Flag(help: "Say in Markdown in which lines of the documents the changes are.")
  var locations = false

  @Option(help: "A list of accepted changes.")
  var accept: String?

  @Option(
    name: .customLong("sdk-version"),
    help: "The version that the SDK has: the report names the one that it gets.")
  var sdkVersion: String?

  @Option(
    help:
      "The document of an earlier release, whose callers the newer SDK keeps compiling; several, oldest first."
  )
  var baseline: [String] = []

  @Option(help: "The configuration of both. (default: specsmith.yaml beside each, if it exists)")
  var config: String?

  @OptionGroup
  var terminal: TerminalOptions

  func validate() throws {
    let paths = [old, new] + baseline + [accept, config].compactMap(\.self)
    guard paths.count(where: { $0 == StandardInput.argument }) < 2 else {
      throw ValidationError("only one of the files can be the standard input")
    }
  }

  func run() throws {
    let inputs = InputFiles()
    var log = DiagnosticList()
    let report = try ProgressLine.during("Comparing \(old) with \(new)") { _ in
      try self.report(inputs, &log)
    }
    let printer = terminal.printer(sources: inputs.sources)
    printer.print(
      log.diagnostics.filter { $0.severity == .error || $0.code == .unusedAcceptance })
    guard let report else { throw ExitCode(1) }
    try deliver(report, inputs)
    if let limit, report.verdict >= limit.verdict { throw ExitCode(1) }
  }

  // MARK: Input

  private func input(
    _ files: InputFiles, _ document: String, baseline: [String] = []
  ) throws(InvalidInput) -> Generator.Input {
    let locations = InputLocations(
      document: document, configuration: config, overlays: [], baseline: baseline)
    return try files.readInput(at: locations, with: [.baseline])
  }

  private func report(_ inputs: InputFiles, _ log: inout DiagnosticList) throws -> ChangeReport? {
    var version: SemanticVersion?
    if let sdkVersion {
      version = SemanticVersion(sdkVersion)
      guard version != nil else {
        throw ValidationError("'\(sdkVersion)' is no version such as 1.4.2")
      }
    }
    do {
      let before = try input(inputs, old)
      let after = try input(inputs, new, baseline: baseline)
      let acceptance = try accept.map { path in try Acceptance(inputs.read(path)) }
      let versions = DeepStack.run(
        { ChangeReading.version(of: before) }, beside: { ChangeReading.version(of: after) })
      log.append(contentsOf: versions.0.diagnostics + versions.1.diagnostics)
      guard let old = versions.0.version, let new = versions.1.version else { return nil }
      var report = DeepStack.run { ChangeReading.report(from: old, to: new) }
      report.sdkVersion = version
      if let acceptance { log.append(contentsOf: acceptance.apply(to: &report)) }
      return report
    } catch let error as InvalidInput {
      log.append(contentsOf: error.diagnostics)
      return nil
    } catch let error as Diagnostic {
      log.append(error)
      return nil
    }
  }

  // MARK: Output

  private func deliver(_ report: ChangeReport, _ inputs: InputFiles) throws {
    let text = try text(of: report, inputs)
    guard let output else {
      print(text, terminator: "")
      return
    }
    do throws(Diagnostic) {
      try SingleFile.write(Array(text.utf8), to: output, besides: inputs)
    } catch {
      terminal.printer().print([error])
      throw ExitCode(1)
    }
    StandardStreams.printLine("\(output): \(report.summary)")
  }

  private func text(of report: ChangeReport, _ inputs: InputFiles) throws -> String {
    switch format {
    case .text: return report.text()
    case .markdown: return report.markdown(namingLocations: locations)
    case .html:
      let sources = inputs.sources
      return try ChangePage().html(of: report) { sources[$0]?.bytes }
    case .json:
      return (VisibleJSON.text(of: report.encodable) ?? "") + "\n"
    }
  }
}
