import ArgumentParser
import Diagnostics
import DocumentTree
import GeneratedOutput
import OpenAPIDocument
import Overlay
import SDKModel
import SDKModelBuilder
import SwiftEmitter
import TemplateEngine

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

  @Flag(help: "Write nothing; show how the output differs, and exit with 1 if it does.")
  var verify = false

  @Option(help: "Write the files that the SDK was made of to this file, in Make's form.")
  var depfile: String?

  @Option(help: "How to print what is wrong: text or json.")
  var diagnostics: DiagnosticPrinter.Format = .text

  @Flag(name: .shortAndLong, help: "Say nothing where all is well; hold back warnings.")
  var quiet = false

  func run() throws {
    var inputs = InputFiles()
    var log = DiagnosticList()
    let files = generate(&inputs, &log)
    var printer = DiagnosticPrinter(format: diagnostics, sources: inputs.sources)
    printer.print(log.diagnostics.filter { !quiet || $0.severity == .error })
    guard let files, !log.hasErrors else {
      if diagnostics == .text { printer.say("Nothing was written.") }
      throw ExitCode(1)
    }
    do {
      try deliver(files)
      try depfile.map { try inputs.writeDependencyFile($0, output: output) }
    } catch let error as OutputError {
      printer.print([.error("output", error.description, at: nil, hint: error.hint)])
      throw ExitCode(1)
    }
  }

  // MARK: From text to files

  private func generate(_ inputs: inout InputFiles, _ log: inout DiagnosticList) -> [OutputFile]? {
    do {
      let configuration = try ConfigurationFile.load(config, besides: spec, &inputs)
      var tree = try Tree.parse(inputs.read(spec))
      for path in configuration.overlays + overlay {
        tree = try apply(path, to: tree, &inputs, &log)
      }
      let (document, diagnostics) = DocumentReader.read(tree)
      log.append(contentsOf: diagnostics.diagnostics)
      guard let document, !log.hasErrors else { return nil }

      let (sdk, notes) = SDKModelBuilder(document).build()
      log.append(contentsOf: notes.diagnostics)
      guard !log.hasErrors else { return nil }

      let emitter = try SwiftEmitter(templates: inputs.readTemplates(templates))
      return emitter.emit(sdk, configuration.resolved(for: sdk))
        .map { OutputFile(path: $0.path, content: $0.content) }
    } catch let diagnostic as Diagnostic {
      log.append(diagnostic)
    } catch let invalid as InvalidTemplate {
      log.append(contentsOf: invalid.diagnostics)
    } catch {
      log.append(.error("internal", "\(error)", at: nil))
    }
    return nil
  }

  private func apply(
    _ path: String, to tree: Tree, _ inputs: inout InputFiles, _ log: inout DiagnosticList
  ) throws -> Tree {
    let (overlay, problems) = OverlayDocument.parse(try Tree.parse(inputs.read(path)))
    log.append(contentsOf: problems)
    guard let overlay, !log.hasErrors else { return tree }
    let (result, diagnostics) = overlay.apply(to: tree)
    log.append(contentsOf: diagnostics)
    return result
  }

  // MARK: To the disk

  private func deliver(_ files: [OutputFile]) throws {
    let folder = OutputFolder(path: output)
    if verify {
      let changes = try folder.changes(toHold: files)
      guard !changes.isEmpty else { return }
      for change in changes.changes {
        print(
          LineDifference.unified(change.before, change.after, path: change.path), terminator: "")
      }
      print("\(output) is stale: \(Self.summary(changes)).")
      throw ExitCode(1)
    }
    let changes = try folder.write(files)
    guard !quiet else { return }
    for change in changes.changes { print("\(change.kind.rawValue) \(output)/\(change.path)") }
    print("\(output): \(Self.summary(changes)).")
  }

  private static func summary(_ changes: OutputChanges) -> String {
    let parts = [
      (changes.count(.added), "added"), (changes.count(.changed), "changed"),
      (changes.count(.removed), "removed"), (changes.unchangedCount, "unchanged"),
    ]
    return parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}
