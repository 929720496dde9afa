/// The documentation of codes as Markdown.
public enum DiagnosticPage {
  /// One code's page, below a heading of a level.
  public static func page(of code: DiagnosticCode, level: Int = 1) -> String {
    var parts = [
      String(repeating: "#", count: level) + " `\(code.name)`", "**\(code.title).**",
      code.explanation,
    ]
    if let example = code.example {
      parts.append("```\(example.language)\n\(example.text)\n```")
    }
    parts.append(code.remedy)
    if let loss = code.loss { parts.append("In a report its kind is `\(loss.rawValue)`.") }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// The pages of all codes.
  public static func all() -> String {
    var parts = [
      """
      # Diagnostics

      What Specsmith tells of a document has a code that stays when the wording changes. An error \
      means that nothing is written; a warning that something was left out or taken as it is \
      probably meant. `specsmith explain CODE` shows a page of this file, which is made by \
      `specsmith explain --all`.

      """
    ]
    for section in DiagnosticCatalog.sections {
      parts.append("## \(section.title)\n")
      parts += section.codes.map { page(of: $0, level: 3) }
    }
    return parts.joined(separator: "\n")
  }
}

extension DiagnosticCode.Example {
  fileprivate var language: String { kind == .template ? "mustache" : "yaml" }
}
