import ArgumentParser
import Diagnostics
import DocumentTree
import Generator
import TextGrammar
import Threads

struct ApplyOverlays: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "overlay",
    abstract: "Writes an OpenAPI document with overlays applied to it.",
    discussion: """
      The order of keys stays, comments do not. What the overlays bring in comes after what was \
      there. An overlay's `extends` is not followed: the document is the one that is named here.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case yaml, json
  }

  @Argument(help: .document)
  var spec: String

  @Option(
    help: """
      An OpenAPI Overlay to apply; several are applied in order. (default: those of specsmith.yaml \
      beside the document)
      """)
  var overlay: [String] = []

  @Option(help: "A configuration, whose overlays are applied first.")
  var config: String?

  @Option(name: .shortAndLong, help: "The file to write. (default: the standard output)")
  var output: String?

  @Option(help: "yaml or json. (default: json for an output that is called so, yaml otherwise)")
  var format: Format?

  @Option(help: "The format of errors and warnings: text, json, github or sarif.")
  var diagnostics: DiagnosticPrinter.Format = .text

  @Flag(name: .shortAndLong, help: "Hold back warnings.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Show each warning, however many there are of a kind.")
  var verbose = false

  @OptionGroup
  var terminal: TerminalOptions

  func run() throws {
    let files = InputFiles()
    var log = DiagnosticList()
    var isWritten = false
    do {
      let input = try files.readOverlaid(spec, config: config, overlays: overlay)
      guard !input.overlays.isEmpty else {
        throw ValidationError("name an overlay, by --overlay or in specsmith.yaml")
      }
      let (text, problems) = ProgressLine.during(
        "Editing \(input.document.file)", isWanted: diagnostics == .text && !quiet
      ) { _ in
        DeepStack.run { [chosenFormat] in Self.text(of: input, chosenFormat) }
      }
      log = problems
      if let text {
        if let output {
          try SingleFile.write(text, to: output, besides: files)
        } else {
          try SingleFile.writeToStandardOutput(text)
        }
        isWritten = true
      }
    } catch let error as InvalidInput {
      log.append(contentsOf: error.diagnostics)
    } catch let error as Diagnostic {
      log.append(error)
    }
    let printer = terminal.printer(diagnostics, sources: files.sources, isVerbose: verbose)
    printer.print(log.diagnostics.filter { !quiet || $0.severity == .error })
    printer.summarize(log.diagnostics, isWritten: isWritten, isQuiet: quiet)
    if !isWritten { throw ExitCode(1) }
  }

  private var chosenFormat: Format {
    format ?? (output?.lowercased().hasScalarSuffix(".json") == true ? .json : .yaml)
  }

  /// - Returns: The document with its overlays applied; `nil` if there are errors.
  private static func text(
    of input: Generator.Input, _ format: Format
  ) -> (text: [UInt8]?, problems: DiagnosticList) {
    let document = OverlaidDocument(of: input)
    var log = document.diagnostics
    guard let tree = document.tree, !log.hasErrors else { return (nil, log) }
    do throws(Diagnostic) {
      return (try format == .json ? tree.root.json() : tree.root.yaml(), log)
    } catch {
      log.append(error)
      return (nil, log)
    }
  }
}
