/// The pages of all codes of diagnostics except those of lint rules.
public enum DiagnosticCatalog {
  /// The pages about one kind of input.
  public struct Section: Sendable {
    public var title: String
    public var pages: [DiagnosticPage]
  }

  public static let sections = [
    Section(title: "Reading YAML and JSON", pages: DiagnosticPage.ofText),
    Section(title: "The OpenAPI document", pages: DiagnosticPage.ofDocuments),
    Section(title: "Deviations whose intent is clear", pages: DiagnosticPage.ofInexactDocuments),
    Section(title: "What contradicts itself", pages: DiagnosticPage.ofContradictions),
    Section(title: "Examples", pages: DiagnosticPage.ofExamples),
    Section(title: "What is not carried over", pages: DiagnosticPage.ofLosses),
    Section(title: "Overlays", pages: DiagnosticPage.ofOverlays),
    Section(title: "The command and its configuration", pages: DiagnosticPage.ofTheCommand),
    Section(title: "Templates", pages: DiagnosticPage.ofTemplates),
  ]

  public static let pages = sections.flatMap(\.pages)

  /// - Returns: `nil` for a lint rule.
  public static func page(of code: DiagnosticCode) -> DiagnosticPage? { byCode[code] }

  private static let byCode = Dictionary(
    pages.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

  /// All pages in one Markdown page.
  public static func markdown() -> String {
    var parts = [
      """
      # Diagnostics

      Every diagnostic has a code that stays the same when its wording changes. An error means \
      that nothing is written; a warning means that something was left out or read as probably \
      intended. `specsmith explain CODE` shows a page of this file, and `specsmith explain --all` \
      generates the file.

      """
    ]
    for section in sections {
      parts.append("## \(section.title)\n")
      parts += section.pages.map { $0.markdown(level: 3) }
    }
    return parts.joined(separator: "\n")
  }
}
