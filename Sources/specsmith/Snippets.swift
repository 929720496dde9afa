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

  @Argument(help: .document)
  var spec: String

  @Option(help: "The configuration. (default: specsmith.yaml beside the document, if it exists)")
  var config: String?

  @Option(help: "An OpenAPI Overlay to apply first; several are applied in order.")
  var overlay: [String] = []

  @Option(help: "The name of the samples in the documentation.")
  var label = "Swift"

  @Option(name: .shortAndLong, help: "Write the overlay to this file, instead of printing it.")
  var output: String?

  @OptionGroup(title: "Selection")
  var selection: SelectionOptions

  @OptionGroup
  var terminal: TerminalOptions

  func run() throws {
    let inputs = InputFiles()
    var outcome: Outcome
    do {
      let locations = InputLocations(document: spec, configuration: config, overlays: overlay)
      var input = try inputs.readInput(at: locations)
      input.baseline = try inputs.readBaseline(of: input, at: locations)
      selection.apply(to: &input.settings.selection)
      outcome = ProgressLine.during("Reading \(input.document.file)") { _ in
        DeepStack.run { [input, label] in Outcome(of: input, label: label) }
      }
    } catch {
      outcome = Outcome(diagnostics: [error])
    }
    if let result = outcome.overlay {
      do throws(Diagnostic) {
        if let output {
          try SingleFile.write(Array(result.text.utf8), to: output, besides: inputs)
          StandardStreams.printLine("\(output): \(Self.summary(of: result)).")
        } else {
          try SingleFile.writeToStandardOutput(Array(result.text.utf8))
        }
      } catch {
        outcome.overlay = nil
        outcome.diagnostics.append(error)
      }
    }
    terminal.printer(sources: inputs.sources).print(
      outcome.diagnostics.filter { $0.severity == .error })
    if outcome.overlay == nil { throw ExitCode(1) }
  }

  private static func summary(of overlay: CodeSampleOverlay) -> String {
    let total = overlay.count + overlay.omitted.count
    return "samples for \(overlay.count) of \(total) operations"
  }

  /// The overlay, or the errors in its place.
  private struct Outcome: Sendable {
    var overlay: CodeSampleOverlay?
    var diagnostics: [Diagnostic]

    init(diagnostics: [Diagnostic]) {
      self.diagnostics = diagnostics
    }

    init(of input: Generator.Input, label: String) {
      let reading = ModelReading(of: input)
      let model = reading.model?.mergingReleases(input)
      diagnostics = reading.diagnostics.diagnostics
      guard let model else { return }
      do {
        overlay = try CodeSampleOverlay(of: model, input, label: label)
      } catch let error as InvalidTemplate {
        diagnostics += error.diagnostics
      } catch let error as Diagnostic {
        diagnostics.append(error)
      } catch {
        diagnostics.append(.error(.output, "\(error)", at: nil))
      }
    }
  }
}
