import ArgumentParser
import Diagnostics
import Foundation
import Generator
import SwiftEmitter
import Threads

struct API: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "api", abstract: "Prints the calls of the SDK of an OpenAPI document.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case markdown, json
  }

  @Argument(help: .document)
  var spec: String

  @Option(help: "The configuration. (default: specsmith.yaml beside the document, if it exists)")
  var config: String?

  @Option(help: "An OpenAPI Overlay to apply first; several are applied in order.")
  var overlay: [String] = []

  @Option(help: "The format of the reference: markdown, or json with one object an operation.")
  var format: Format = .markdown

  @Option(name: .shortAndLong, help: "Write the reference to this file, instead of printing it.")
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
        DeepStack.run { [format] in Outcome(of: input, format) }
      }
    } catch {
      outcome = Outcome(diagnostics: error.diagnostics)
    }
    if let text = outcome.text {
      do throws(Diagnostic) {
        if let output {
          try SingleFile.write(Array(text.utf8), to: output, besides: inputs)
        } else {
          try SingleFile.writeToStandardOutput(Array(text.utf8))
        }
      } catch {
        outcome.text = nil
        outcome.diagnostics.append(error)
      }
    }
    terminal.printer(sources: inputs.sources).print(
      outcome.diagnostics.filter { $0.severity == .error || $0.code == .ambiguousCall })
    if outcome.text == nil { throw ExitCode(1) }
  }

  /// The reference as text, or the errors in its place.
  private struct Outcome: Sendable {
    var text: String?
    var diagnostics: [Diagnostic]

    init(diagnostics: [Diagnostic]) {
      self.diagnostics = diagnostics
    }

    init(of input: Generator.Input, _ format: Format) {
      let reading = ModelReading(of: input, for: .comparing)
      let model = reading.model?.mergingReleases(input)
      diagnostics = reading.diagnostics.diagnostics
      guard let model else { return }
      text = Self.text(APIReference(of: model, input), format, title: model.sdk.title)
    }

    private static func text(
      _ reference: APIReference, _ format: Format, title: String
    ) -> String? {
      switch format {
      case .markdown: return reference.markdown(title: title)
      case .json:
        return VisibleJSON.text(of: reference.groups.flatMap(\.operations)).map { $0 + "\n" }
      }
    }
  }
}
