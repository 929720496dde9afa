import Diagnostics
import DocumentLint
import Foundation
import TextGrammar

/// Diagnostics in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS).
enum SARIFLog {
  static func text(_ diagnostics: [Diagnostic]) -> String {
    VisibleJSON.text(of: log(diagnostics)) ?? ""
  }

  private static func log(_ diagnostics: [Diagnostic]) -> Log {
    var indexes: [DiagnosticCode: Int] = [:]
    var rules: [Rule] = []
    let results = diagnostics.map { diagnostic in
      let index = indexes[diagnostic.code] ?? rules.count
      if index == rules.count {
        indexes[diagnostic.code] = index
        rules.append(Rule(diagnostic))
      }
      return Result(diagnostic, ruleIndex: index)
    }
    let driver = Driver(version: Specsmith.configuration.version, rules: rules)
    let isSuccess = !diagnostics.contains { $0.severity == .error }
    return Log(
      runs: [
        Run(
          tool: Tool(driver: driver), invocations: [Invocation(executionSuccessful: isSuccess)],
          results: results)
      ])
  }

  private struct Log: Encodable {
    var schema = "https://json.schemastore.org/sarif-2.1.0.json"
    var version = "2.1.0"
    var runs: [Run]

    enum CodingKeys: String, CodingKey {
      case schema = "$schema"
      case version, runs
    }
  }

  private struct Run: Encodable {
    var tool: Tool
    var invocations: [Invocation]
    /// Columns are counted in Unicode scalars.
    var columnKind = "unicodeCodePoints"
    var results: [Result]
  }

  private struct Tool: Encodable {
    var driver: Driver
  }

  private struct Driver: Encodable {
    var name = "specsmith"
    var version: String
    var rules: [Rule]
  }

  private struct Invocation: Encodable {
    var executionSuccessful: Bool
  }

  private struct Message: Encodable {
    var text: String
    var markdown: String?
  }

  private struct Configuration: Encodable {
    var level: String
  }

  private struct Rule: Encodable {
    var id: DiagnosticCode
    var shortDescription: Message
    var fullDescription: Message?
    var help: Message?
    var defaultConfiguration: Configuration

    init(_ diagnostic: Diagnostic) {
      id = diagnostic.code
      defaultConfiguration = Configuration(level: SARIFLog.level(diagnostic))
      if let rule = LintRuleCatalog.rule(id) {
        shortDescription = Message(text: rule.summary + ".")
        fullDescription = Message(text: rule.explanation)
        help = Message(text: rule.remedy, markdown: LintPage.page(of: rule))
        return
      }
      let page = DiagnosticCatalog.page(of: id)
      shortDescription = Message(text: (page?.title ?? id.rawValue) + ".")
      guard let page else { return }
      fullDescription = Message(text: page.explanation)
      help = Message(text: page.remedy, markdown: page.markdown())
    }
  }

  private struct Result: Encodable {
    var ruleId: DiagnosticCode
    var ruleIndex: Int
    var level: String
    var message: Message
    var locations: [Location]

    init(_ diagnostic: Diagnostic, ruleIndex: Int) {
      ruleId = diagnostic.code
      self.ruleIndex = ruleIndex
      level = SARIFLog.level(diagnostic)
      let hint = diagnostic.hint.map { " (\($0))" } ?? ""
      let proposal = diagnostic.proposal.map { "\n\($0)" } ?? ""
      message = Message(text: diagnostic.message + hint + proposal)
      locations = diagnostic.location.map { [Location($0)] } ?? []
    }
  }

  private struct Location: Encodable {
    var physicalLocation: PhysicalLocation

    init(_ location: SourceLocation) {
      physicalLocation = PhysicalLocation(
        artifactLocation: ArtifactLocation(uri: SARIFLog.uri(location.file)),
        region: Region(startLine: location.line, startColumn: location.column))
    }
  }

  private struct PhysicalLocation: Encodable {
    var artifactLocation: ArtifactLocation
    var region: Region
  }

  private struct ArtifactLocation: Encodable {
    var uri: String
  }

  private struct Region: Encodable {
    var startLine: Int
    var startColumn: Int
  }

  private static func level(_ diagnostic: Diagnostic) -> String { diagnostic.severity.rawValue }

  /// A path as a URI reference. Relative paths stay relative to the runner's base.
  private static func uri(_ path: String) -> String {
    let allowed = CharacterSet(
      charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
    let encoded = path.addingPercentEncoding(withAllowedCharacters: allowed) ?? path
    return path.hasScalarPrefix("/") ? "file://" + encoded : encoded
  }
}
