import ArgumentParser
import Diagnostics
import Foundation
import GeneratedOutput
import Generator
import OpenAPIDocument
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

  @Option(help: "How to print what is wrong: text or json.")
  var diagnostics: DiagnosticPrinter.Format = .text

  @Flag(name: .shortAndLong, help: "Say nothing where all is well; hold back warnings.")
  var quiet = false

  func run() throws {
    let inputs = InputFiles()
    let result: Generator.Result
    do {
      let input = try readInput(inputs)
      result = DeepStack.run { Generator.run(input) }
    } catch {
      result = Generator.Result(files: nil, diagnostics: [error])
    }
    let printer = DiagnosticPrinter(format: diagnostics, sources: inputs.sources)
    printer.print(result.diagnostics.filter { !quiet || $0.severity == .error })
    guard let files = result.files else {
      if diagnostics == .text { printer.say("Nothing was written.") }
      throw ExitCode(1)
    }
    do {
      let outputs = [(output, files)] + (tests.map { [($0, result.tests)] } ?? [])
      try deliver(outputs)
      if let depfile {
        try inputs.writeDependencyFile(depfile, output: output)
        if !verify { try OutputFolder(path: output).markUpToDate() }
      }
    } catch let error as OutputError {
      printer.print([.error("output", error.description, at: nil, hint: error.hint)])
      throw ExitCode(1)
    }
  }

  // MARK: From the disk

  private func readInput(_ files: InputFiles) throws(Diagnostic) -> Generator.Input {
    let settingsPath = config ?? InputFiles.path(InputFiles.settingsName, besides: spec)
    var settings = Settings()
    if config != nil || InputFiles.exists(settingsPath) {
      settings = try Settings(files.read(settingsPath))
    }
    let overlays = settings.overlays.map { InputFiles.path($0, besides: settingsPath) } + overlay
    var input = Generator.Input(document: try files.read(spec), settings: settings)
    input.files = DocumentSource(
      mappings: settings.references.map { reference in
        DocumentSource.Mapping(
          prefix: reference.prefix,
          folder: InputFiles.path(reference.folder, besides: settingsPath))
      },
      load: { path throws(Diagnostic) in try files.readReferenced(path) })
    for path in overlays { input.overlays.append(try files.read(path)) }
    input.templates = try files.readTemplates(templates)
    if let tests {
      guard !InputFiles.areSame(tests, output) else {
        throw .error(
          "invalid-output", "the tests and the SDK cannot share the folder \(output)", at: nil,
          hint: "give the tests the folder of a test target")
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

  private func deliver(_ outputs: [(folder: String, files: [GeneratedFile])]) throws {
    var isStale = false
    // What is in the way of one folder must not leave the others new.
    for (path, files) in outputs where !verify {
      _ = try OutputFolder(path: path).changes(toHold: files.map(Self.outputFile))
    }
    for (path, files) in outputs {
      let folder = OutputFolder(path: path)
      let files = files.map(Self.outputFile)
      if verify {
        let changes = try folder.changes(toHold: files)
        guard !changes.isEmpty else { continue }
        isStale = true
        for change in changes.changes {
          print(
            LineDifference.unified(change.before, change.after, path: change.path), terminator: "")
        }
        print("\(path) is stale: \(Self.summary(changes)).")
        continue
      }
      let changes = try folder.write(files)
      guard !quiet else { continue }
      for change in changes.changes { print("\(change.kind.rawValue) \(path)/\(change.path)") }
      print("\(path): \(Self.summary(changes)).")
    }
    if isStale { throw ExitCode(1) }
  }

  private static func outputFile(_ file: GeneratedFile) -> OutputFile {
    OutputFile(path: file.path, content: file.content)
  }

  private static func summary(_ changes: OutputChanges) -> String {
    let parts = [
      (changes.count(.added), "added"), (changes.count(.changed), "changed"),
      (changes.count(.removed), "removed"), (changes.unchangedCount, "unchanged"),
    ]
    return parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}
