/// All codes that a diagnostic may have.
public enum DiagnosticCatalog {
  /// Codes of one kind of input.
  public struct Section: Sendable {
    public var title: String
    public var codes: [DiagnosticCode]
  }

  public static let sections = [
    Section(title: "Reading YAML and JSON", codes: DiagnosticCode.ofText),
    Section(title: "The OpenAPI document", codes: DiagnosticCode.ofDocuments),
    Section(title: "What is taken as it is meant", codes: DiagnosticCode.ofInexactDocuments),
    Section(title: "What contradicts itself", codes: DiagnosticCode.ofContradictions),
    Section(title: "Examples", codes: DiagnosticCode.ofExamples),
    Section(title: "What is not carried over", codes: DiagnosticCode.ofLosses),
    Section(title: "Overlays", codes: DiagnosticCode.ofOverlays),
    Section(title: "The command and its configuration", codes: DiagnosticCode.ofTheCommand),
    Section(title: "Templates", codes: DiagnosticCode.ofTemplates),
  ]

  public static let codes = sections.flatMap(\.codes)

  /// - Returns: `nil` where there is no such code.
  public static func code(named name: String) -> DiagnosticCode? { byName[name] }

  private static let byName = Dictionary(
    codes.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
}
