import ArgumentParser
import Diagnostics
import Foundation
import GeneratedOutput
import Generator
import SwiftEmitter

struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes a Swift SDK for an OpenAPI document.")

  @Argument(help: "The OpenAPI document: YAML, JSON, or a Markdown page with an OpenAPI block.")
  var spec: String

  @Option(name: .shortAndLong, help: "The folder that the SDK is written to.")
  var output: String

  @Option(help: "The configuration. (default: specsmith.yaml beside the document, if there)")
  var config: String?

  @Option(help: "An OpenAPI Overlay to apply first; several are applied in order.")
  var overlay: [String] = []

  @Option(help: "A folder of templates that replace the built-in ones of the same names.")
  var templates: String?

  @Option(
    name: .customLong("emit-tests"),
    help: "A folder for tests of the document's examples; their target imports SpecsmithTesting.")
  var tests: String?

  @Option(help: "The module that the tests import. (default: the name of the output folder)")
  var module: String?

  @Flag(help: "Write nothing; show how the output differs, and exit with 1 if it does.")
  var verify = false

  @Option(help: "Write the files that the SDK was made of to this file, in Make's form.")
  var depfile: String?

  @Option(help: "How to print what is wrong: text, json, github or sarif.")
  var diagnostics: DiagnosticPrinter.Format = .text

  @Flag(name: .shortAndLong, help: "Say nothing where all is well; hold back warnings.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Show each warning, however many there are of a kind.")
  var verbose = false

  @Option(help: "Write what could not be carried over to this file, as JSON.")
  var report: String?

  @OptionGroup(title: "Selection")
  var selection: SelectionOptions

  func run() throws {
    let inputs = InputFiles()
    var result: Generator.Result
    do {
      let input = try readInput(inputs)
      result = DeepStack.run { Generator.run(input) }
    } catch {
      result = Generator.Result(
        files: nil, diagnostics: [error], report: Report(failure: error))
    }
    var lines: [String] = []
    var isStale = false
    do {
      if let report { try ReportFile.write(result.report, to: report) }
      if let files = result.files {
        let outputs = [(output, files)] + (tests.map { [($0, result.tests)] } ?? [])
        (lines, isStale) = try deliver(outputs)
        try writeDependencies(of: inputs)
      }
    } catch let error as OutputError {
      result.diagnostics.append(.error("output", error.description, at: nil, hint: error.hint))
      result.files = nil
    }
    let printer = DiagnosticPrinter(
      format: diagnostics, sources: inputs.sources, isVerbose: verbose)
    printer.print(result.diagnostics.filter { !quiet || $0.severity == .error })
    printer.summarize(result.diagnostics, isWritten: result.files != nil, isQuiet: quiet)
    for line in lines { print(line) }
    if result.files == nil || isStale { throw ExitCode(1) }
  }

  // MARK: From the disk

  private func readInput(_ files: InputFiles) throws(Diagnostic) -> Generator.Input {
    var input = try files.readInput(spec, config: config, overlays: overlay)
    selection.apply(to: &input.settings.selection)
    let settings = input.settings
    input.needsPointers = report != nil
    input.templates = try files.readTemplates(templates)
    if let tests {
      guard !InputFiles.areSame(tests, output) else {
        throw .error(
          "invalid-output", "the tests and the SDK cannot share the folder \(output)", at: nil,
          hint: "give the tests the folder of a test target")
      }
      guard settings.content != .client else {
        throw .error(
          "invalid-output", "examples are tested with the types, which are not generated here",
          at: nil, hint: "use `--emit-tests` with `generate: types`")
      }
      input.testedModule = try testedModule(settings)
    }
    return input
  }

  /// What the tests import: SwiftPM calls a module as its folder is called, as far as it can.
  private func testedModule(_ settings: Settings) throws(Diagnostic) -> String {
    let folder = URL(fileURLWithPath: output).standardizedFileURL.lastPathComponent
    let suggestion = String(
      folder.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    let name = module ?? settings.module ?? suggestion
    guard Settings.isModuleName(name) else {
      throw .error(
        "invalid-module", "`\(name)` is not the name of a Swift module", at: nil,
        hint: "name it by `--module` or by `module` in specsmith.yaml")
    }
    return name
  }

  // MARK: To the disk

  /// - Returns: What to say of it, and whether it is not as it should be.
  private func deliver(
    _ outputs: [(folder: String, files: [GeneratedFile])]
  ) throws -> (lines: [String], isStale: Bool) {
    // What is in the way of one folder must not leave the others new.
    for (path, files) in outputs where !verify {
      _ = try OutputFolder(path: path).changes(toHold: files.map(Self.outputFile))
    }
    var lines: [String] = []
    var isStale = false
    for (path, files) in outputs {
      let folder = OutputFolder(path: path)
      let files = files.map(Self.outputFile)
      if verify {
        let changes = try folder.changes(toHold: files)
        guard !changes.isEmpty else { continue }
        isStale = true
        let differences = changes.changes.map { change in
          LineDifference.unified(change.before, change.after, path: change.path)
        }
        lines.append(differences.joined() + "\(path) is stale: \(Self.summary(changes)).")
        continue
      }
      let changes = try folder.write(files)
      guard !quiet else { continue }
      lines += changes.changes.map { "\($0.kind.rawValue) \(path)/\($0.path)" }
      lines.append("\(path): \(Self.summary(changes)).")
    }
    return (lines, isStale)
  }

  private static func outputFile(_ file: GeneratedFile) -> OutputFile {
    OutputFile(path: file.path, content: file.content)
  }

  private func writeDependencies(of inputs: InputFiles) throws {
    guard let depfile else { return }
    try inputs.writeDependencyFile(depfile, output: output)
    if !verify { try OutputFolder(path: output).markUpToDate() }
  }

  private static func summary(_ changes: OutputChanges) -> String {
    let parts = [
      (changes.count(.added), "added"), (changes.count(.changed), "changed"),
      (changes.count(.removed), "removed"), (changes.unchangedCount, "unchanged"),
    ]
    return parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}
