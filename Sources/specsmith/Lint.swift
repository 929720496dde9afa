import ArgumentParser
import Diagnostics
import DocumentLint
import Generator
import Threads

struct Lint: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reports what in an OpenAPI document will lead to a poor SDK, and how to fix it.")

  @Argument(help: .document)
  var spec: String

  @Option(help: "The configuration. (default: specsmith.yaml beside the document, if it exists)")
  var config: String?

  @Option(help: "An OpenAPI Overlay to apply first; several are applied in order.")
  var overlay: [String] = []

  @Option(help: "Write all proposed actions to this file, as an overlay.")
  var writeOverlay: String?

  @Flag(help: "Write the overlay even if the file holds something else.")
  var force = false

  @Option(help: "Check only this rule; can be repeated.")
  var only: [String] = []

  @Option(help: "Do not check this rule; can be repeated.")
  var ignore: [String] = []

  @Flag(help: "Exit with 1 if anything was found.")
  var strict = false

  @Option(help: "The format of the findings: text, json, github or sarif.")
  var diagnostics: DiagnosticPrinter.Format = .text

  @Flag(name: .shortAndLong, help: "Show each finding, however many there are of a rule.")
  var verbose = false

  @Flag(help: "Go on, and check again when an input changes, until Ctrl-C.")
  var watch = false

  @OptionGroup
  var terminal: TerminalOptions

  func validate() throws {
    if watch { try Watch.validate(locations.given) }
    let names = LintRuleCatalog.rules.map(\.id.rawValue)
    for name in only + ignore where !names.contains(name) {
      let nearest = Spelling.nearest(to: name, among: names)
      let hint = nearest.map { ": did you mean '\($0)'?" } ?? ""
      throw ValidationError("there is no rule '\(name)'\(hint)")
    }
    guard writeOverlay != nil || !force else {
      throw ValidationError("'--force' is for '--write-overlay'")
    }
  }

  func run() throws {
    guard watch else { return try check(InputFiles()) }
    try Watch(paths: locations.given, isQuiet: diagnostics != .text).run(check)
  }

  private var locations: InputLocations {
    InputLocations(document: spec, configuration: config, overlays: overlay)
  }

  private func check(_ inputs: InputFiles) throws {
    let shown = StandardInput.shown(spec)
    let outcome = ProgressLine.during("Checking \(shown)", isWanted: diagnostics == .text) { _ in
      do throws(InvalidInput) {
        let input = try inputs.readInput(at: locations)
        return DeepStack.run { [rules] in Outcome(of: input, rules) }
      } catch {
        return Outcome(failure: error)
      }
    }
    var reported = outcome.lint?.diagnostics ?? outcome.errors
    var lines: [String] = []
    if let lint = outcome.lint {
      lines = LintSummary(of: lint, in: shown).lines
      do throws(Diagnostic) {
        if let writeOverlay {
          let proposal = lint.overlay(title: outcome.title, document: shown)
          let file = OverlayFile(path: writeOverlay, isForced: force, inputs: inputs.dependencies)
          lines.append(try file.write(proposal))
        }
      } catch {
        reported.append(error)
      }
    }
    terminal.printer(diagnostics, sources: inputs.sources, isVerbose: verbose).print(reported)
    if diagnostics == .text { for line in lines { StandardStreams.printLine(line) } }
    let hasErrors = reported.contains { $0.severity == .error }
    if hasErrors || (strict && !reported.isEmpty) { throw ExitCode(1) }
  }

  private var rules: [LintRule] {
    LintRuleCatalog.rules.filter { rule in
      (only.isEmpty || only.contains(rule.id.rawValue)) && !ignore.contains(rule.id.rawValue)
    }
  }

  /// The result of linting a document.
  private struct Outcome: Sendable {
    /// `nil` if the document has errors.
    var lint: DocumentLint?
    var errors: [Diagnostic] = []
    var title = ""

    init(failure: InvalidInput) {
      errors = failure.diagnostics
    }

    init(of input: Generator.Input, _ rules: [LintRule]) {
      let reading = ModelReading(of: input)
      let diagnostics = reading.diagnostics.diagnostics
      guard let model = reading.model else {
        errors = diagnostics.filter { $0.severity == .error }
        return
      }
      var lint = DocumentLint(model.openAPI, diagnostics: diagnostics, rules: rules)
      lint.keep { model.relevant($0) }
      self.lint = lint
      title = model.openAPI.info.title
    }
  }
}
