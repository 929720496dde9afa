/// The pages of all codes of diagnostics, except those of lint rules.
public enum DiagnosticCatalog {
  /// The pages about one kind of input.
  public struct Section: Sendable {
    public var title: String
    public var pages: [DiagnosticPage]
  }

  public static let sections = [
    Section(title: "Reading YAML and JSON", pages: DiagnosticPage.ofText),
    Section(title: "The OpenAPI document", pages: DiagnosticPage.ofDocuments),
    Section(title: "What is taken as it is meant", pages: DiagnosticPage.ofInexactDocuments),
    Section(title: "What contradicts itself", pages: DiagnosticPage.ofContradictions),
    Section(title: "Examples", pages: DiagnosticPage.ofExamples),
    Section(title: "What is not carried over", pages: DiagnosticPage.ofLosses),
    Section(title: "Overlays", pages: DiagnosticPage.ofOverlays),
    Section(title: "The command and its configuration", pages: DiagnosticPage.ofTheCommand),
    Section(title: "Templates", pages: DiagnosticPage.ofTemplates),
  ]

  public static let pages = sections.flatMap(\.pages)

  /// - Returns: `nil` for a rule of lint.
  public static func page(of code: DiagnosticCode) -> DiagnosticPage? { byCode[code] }

  private static let byCode = Dictionary(
    pages.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

  /// All pages as one of Markdown.
  public static func markdown() -> String {
    var parts = [
      """
      # Diagnostics

      What Specsmith tells of a document has a code that stays when the wording changes. An error \
      means that nothing is written; a warning that something was left out or taken as it is \
      probably meant. `specsmith explain CODE` shows a page of this file, which is made by \
      `specsmith explain --all`.

      """
    ]
    for section in sections {
      parts.append("## \(section.title)\n")
      parts += section.pages.map { $0.markdown(level: 3) }
    }
    return parts.joined(separator: "\n")
  }
}
