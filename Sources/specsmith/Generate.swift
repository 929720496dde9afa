import ArgumentParser
import Diagnostics
import Foundation
import GeneratedOutput
import Generator
import SwiftEmitter
import Threads

struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes a Swift SDK for an OpenAPI document.")

  @Argument(help: .document)
  var spec: String

  @Option(name: .shortAndLong, help: "The folder that the SDK is written to.")
  var output: String

  @Option(help: "The configuration. (default: specsmith.yaml beside the document, if it exists)")
  var config: String?

  @Option(help: "An OpenAPI Overlay to apply first; several are applied in order.")
  var overlay: [String] = []

  @Option(
    help: "The document of an earlier release, whose callers keep compiling; several, oldest first."
  )
  var baseline: [String] = []

  @Flag(
    name: .customLong("drop-deprecated"),
    help: "Keep only the order of arguments for callers of earlier releases.")
  var dropsDeprecated = false

  @Option(help: "A folder of templates that replace the built-in ones of the same names.")
  var templates: String?

  @Option(
    name: .customLong("emit-tests"),
    help: "A folder for tests of the document's examples; their target imports SpecsmithTesting.")
  var tests: String?

  @Option(help: "The module that the tests import. (default: the name of the output folder)")
  var module: String?

  @Flag(help: "Generate even if nothing has changed since the last run.")
  var force = false

  @Flag(help: "Write nothing; show how the output differs, and exit with 1 if it does.")
  var verify = false

  @Option(help: "Write the files that the SDK was made of to this file, in Make's form.")
  var depfile: String?

  @Option(help: "Write N files of models, N of resources and six others, which are always there.")
  var shards: Int?

  @Option(help: .private)
  var buildPlan: String?

  @Option(help: "The format of errors and warnings: text, json, github or sarif.")
  var diagnostics: DiagnosticPrinter.Format = .text

  @Flag(name: .shortAndLong, help: "Say nothing where all is well; hold back warnings.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Show each warning, however many there are of a kind.")
  var verbose = false

  @Flag(
    name: .customLong("keep-going"),
    help: "Leave out what is wrong, write the rest, and exit with 3.")
  var keepsGoing = false

  @Option(help: "Write what could not be carried over to this file, as JSON.")
  var report: String?

  @Option(help: "Write the calls of the SDK to this file, in Markdown, as `specsmith api` does.")
  var reference: String?

  @Flag(help: "Go on, and generate again when an input changes, until Ctrl-C.")
  var watch = false

  @OptionGroup
  var terminal: TerminalOptions

  @OptionGroup(title: "Selection")
  var selection: SelectionOptions

  func validate() throws {
    if watch { try Watch.validate(locations.given) }
    guard let shards, !FileLayout.shardCounts.contains(shards) else { return }
    let bounds = "\(FileLayout.shardCounts.lowerBound) and \(FileLayout.shardCounts.upperBound)"
    throw ValidationError("the number of shards is between \(bounds)")
  }

  func run() throws {
    var told = ToldWarnings()
    guard watch else { return try generate(InputFiles(), &told) }
    try Watch(paths: locations.given, isQuiet: quiet || diagnostics != .text).run { inputs in
      try generate(inputs, &told)
    }
  }

  /// - Parameter told: What an earlier run has told.
  private func generate(_ inputs: InputFiles, _ told: inout ToldWarnings) throws {
    let check = UpToDateCheck(locations, outputs: [output] + (tests.map { [$0] } ?? []))
    // Only a run that reads its inputs knows which ones to watch.
    if !watch, endsUpToDate(check) { return }
    let outcome = try ProgressLine.during(
      "Reading \(StandardInput.shown(spec))", isWanted: diagnostics == .text && !quiet
    ) { progress in
      try self.outcome(inputs, check, progress)
    }
    let result = outcome.result
    let printer = terminal.printer(diagnostics, sources: inputs.sources, isVerbose: verbose)
    let shown = result.diagnostics.filter { !quiet || $0.severity == .error }
    let news = diagnostics == .text && !verbose ? told.news(among: shown) : shown
    printer.print(news)
    if news.count < shown.count {
      let count = shown.count - news.count
      printer.printLine("\(count) \(count == 1 ? "warning" : "warnings"), as before.")
    }
    printer.summarize(result, isQuiet: quiet)
    for line in outcome.lines { StandardStreams.printLine(line) }
    if result.files == nil || outcome.isStale { throw ExitCode(1) }
    // A build continues, since the settings allow it.
    if result.leavesOut, buildPlan == nil { throw ExitCode(3) }
  }

  /// What a run did, before anything of it is printed.
  private struct Outcome {
    var result: Generator.Result
    /// The messages about the output.
    var lines: [String] = []
    /// Whether `--verify` found a difference.
    var isStale = false
  }

  private func outcome(
    _ inputs: InputFiles, _ check: UpToDateCheck, _ progress: ProgressLine
  ) throws -> Outcome {
    var result: Generator.Result
    var isNotable = !verify
    do throws(InvalidInput) {
      let input = try readInput(inputs)
      // If the configuration names a folder of templates, a new template is not detected before the
      // configuration is read.
      if templates == nil, input.settings.templates != nil { isNotable = false }
      progress.step("Generating an SDK for \(input.document.file)")
      result = DeepStack.run { Generator.run(input) }
    } catch {
      result = Generator.Result(
        files: nil, diagnostics: error.diagnostics, report: Report(failures: error.diagnostics))
    }
    progress.step("Writing \(output)")
    var lines: [String] = []
    var isStale = false
    do {
      if let report { try ReportFile.write(result.report, to: report) }
      if let files = result.files {
        let warningCount = result.diagnostics.count { $0.severity == .warning }
        var outputs = [
          Output(output, files, from: provenance(inputs, warningCount, options: options))
        ]
        if let tests {
          outputs.append(
            Output(
              tests, result.tests,
              from: provenance(inputs, warningCount, options: options + testOptions)))
        }
        let file = reference.flatMap { path in
          result.reference.map { ReferenceFile(path: path, text: $0) }
        }
        if !verify { try file?.check() }
        (lines, isStale) = try deliver(outputs)
        if let file {
          if verify {
            let difference = file.difference()
            lines += difference
            isStale = isStale || !difference.isEmpty
          } else {
            try file.write(besides: inputs)
          }
        }
        try writeDependencies(inputs.dependencies)
        // Recorded last, when the output is complete. If parts were left out, the next run must
        // report them again.
        if isNotable, !result.leavesOut {
          for output in outputs { check.note(output, read: inputs) }
        }
      }
    } catch let error as Diagnostic {
      result.diagnostics.append(error)
      result.files = nil
    } catch let error as OutputError {
      result.diagnostics.append(.error(.output, error.description, at: nil, hint: error.hint))
      result.files = nil
    }
    return Outcome(result: result, lines: lines, isStale: isStale)
  }

  // MARK: Input

  private func readInput(_ files: InputFiles) throws(InvalidInput) -> Generator.Input {
    var input = try files.readInput(at: locations, with: [.baseline, .templates]) { settings in
      selection.apply(to: &settings.selection)
      if keepsGoing { settings.keepsGoing = true }
    }
    input.dropsDeprecated = dropsDeprecated
    input.needsPointers = report != nil
    input.needsReference = reference != nil
    if let shards { input.layout = .shards(shards) }
    guard let tests else { return input }
    let settings = input.settings
    var errors = InputErrors()
    input.testedModule = errors.collect { () throws(Diagnostic) in
      try testedModule(settings, in: tests)
    }
    return try errors.checked(input)
  }

  /// The module that the tests in a folder import.
  private func testedModule(
    _ settings: Settings, in tests: String
  ) throws(Diagnostic) -> String {
    guard !InputFiles.areSame(tests, output) else {
      throw .error(
        .invalidOutput, "the tests and the SDK cannot share the folder \(output)", at: nil,
        hint: "give the tests the folder of a test target")
    }
    guard settings.content != .client else {
      throw .error(
        .invalidOutput, "examples are tested with the types, which are not generated here",
        at: nil, hint: "use `--emit-tests` with `generate: types`")
    }
    let name = module ?? settings.module ?? suggestedModule
    guard Settings.isModuleName(name) else {
      throw .error(
        .invalidModule, "`\(name)` is not the name of a Swift module", at: nil,
        hint: "name it by `--module` or by `module` in specsmith.yaml")
    }
    return name
  }

  // MARK: Output

  /// - Returns: The messages, and whether the folder is stale.
  private func deliver(_ outputs: [Output]) throws -> (lines: [String], isStale: Bool) {
    // A file that is in the way in one folder must not leave the others changed.
    if !verify, outputs.count > 1 {
      for output in outputs { _ = try output.changes() }
    }
    var lines: [String] = []
    var isStale = false
    for output in outputs {
      if verify {
        let changes = try output.changes()
        guard !changes.isEmpty else { continue }
        isStale = true
        // Beside other differences, that of the manifest adds no information.
        let shown = changes.changes.isEmpty ? changes.manifest.map { [$0] } : changes.changes
        lines += (shown ?? []).flatMap { change in
          LineDifference.unified(change.before, change.after, path: change.path)
        }
        let summary =
          changes.changes.isEmpty ? "its manifest alone" : changes.summary
        lines.append("\(output.path) is stale: \(summary).")
        continue
      }
      let changes = try output.write()
      guard !quiet else { continue }
      // The name of a shard has no meaning for users.
      if shards == nil || output.path != self.output {
        lines += changes.changes.map { "\($0.kind.rawValue) \(output.path)/\($0.path)" }
      }
      lines.append("\(output.path): \(changes.summary).")
    }
    return (lines, isStale)
  }
}
