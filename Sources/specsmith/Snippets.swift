import ArgumentParser
import Diagnostics
import Generator
import SwiftEmitter
import TemplateEngine
import Threads

struct Snippets: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes an overlay that adds the SDK's calls to the operations of a document.",
    discussion: """
      The samples are in x-codeSamples, which tools for the documentation of APIs show beside an \
      operation. Their values are the examples of the document. Existing samples in other languages stay.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case overlay, json
  }

  @Argument(help: .document)
  var spec: String

  @Option(help: "The configuration. (default: specsmith.yaml beside the document, if it exists)")
  var config: String?

  @Option(help: "An OpenAPI Overlay to apply first; several are applied in order.")
  var overlay: [String] = []

  @Option(help: "Which arguments the calls have: the required ones, or all.")
  var arguments: CodeSamples.Arguments = .required

  @Option(help: "The name of the samples in the documentation.")
  var label = "Swift"

  @Option(
    help: """
      An overlay, which adds the calls to operations of the document's own file; or json with one object an \
      operation, whichever file it is in.
      """)
  var format: Format = .overlay

  @Option(name: .shortAndLong, help: "Write the result to this file, instead of printing it.")
  var output: String?

  @OptionGroup(title: "Selection")
  var selection: SelectionOptions

  @OptionGroup
  var terminal: TerminalOptions

  func run() throws {
    let inputs = InputFiles()
    var outcome: Outcome
    do throws(InvalidInput) {
      let locations = InputLocations(document: spec, configuration: config, overlays: overlay)
      let input = try inputs.readInput(at: locations, with: [.baseline]) {
        selection.apply(to: &$0.selection)
      }
      outcome = ProgressLine.during("Reading \(input.document.file)") { _ in
        DeepStack.run { [arguments, label, format] in
          Outcome(of: input, arguments, label: label, format)
        }
      }
    } catch {
      outcome = Outcome(diagnostics: error.diagnostics)
    }
    if let text = outcome.text {
      do throws(Diagnostic) {
        if let output {
          try SingleFile.write(Array(text.utf8), to: output, besides: inputs)
          StandardStreams.printLine("\(output): \(outcome.summary).")
        } else {
          try SingleFile.writeToStandardOutput(Array(text.utf8))
        }
      } catch {
        outcome.text = nil
        outcome.diagnostics.append(error)
      }
    }
    terminal.printer(sources: inputs.sources).print(
      outcome.diagnostics.filter { $0.severity == .error })
    if outcome.text == nil { throw ExitCode(1) }
  }

  /// The samples as text, or the errors in its place.
  private struct Outcome: Sendable {
    var text: String?
    var summary = ""
    var diagnostics: [Diagnostic]

    init(diagnostics: [Diagnostic]) {
      self.diagnostics = diagnostics
    }

    init(
      of input: Generator.Input, _ arguments: CodeSamples.Arguments, label: String, _ format: Format
    ) {
      let reading = ModelReading(of: input)
      let model = reading.model?.mergingReleases(input)
      diagnostics = reading.diagnostics.diagnostics
      guard let model else { return }
      do {
        let samples = try CodeSamples(of: model, input, arguments: arguments, label: label)
        try write(samples, model, format)
      } catch let error as InvalidTemplate {
        diagnostics += error.diagnostics
      } catch let error as Diagnostic {
        diagnostics.append(error)
      } catch {
        diagnostics.append(.error(.output, "\(error)", at: nil))
      }
    }

    private mutating func write(
      _ samples: CodeSamples, _ model: DocumentModel, _ format: Format
    ) throws(Diagnostic) {
      let total = samples.operations.count
      switch format {
      case .json:
        text = VisibleJSON.text(of: samples.operations).map { $0 + "\n" }
        let count = samples.operations.count { !$0.samples.isEmpty }
        summary = "samples for \(count) of \(total) operations"
      case .overlay:
        guard let overlay = CodeSampleOverlay(of: samples, in: model) else {
          throw .error(
            .output, "no operation gets a sample, and an overlay has at least one action", at: nil,
            hint: total == 0
              ? "the document or the selection has no operation"
              : "use `--format json`, which lists operations of other files too")
        }
        text = overlay.text
        summary = "samples for \(overlay.count) of \(total) operations"
      }
    }
  }
}

extension CodeSamples.Arguments: ExpressibleByArgument {}
