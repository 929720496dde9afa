/// The documentation of rules as Markdown.
public enum LintPage {
  /// One rule's page.
  ///
  /// - Parameter level: The level of its heading.
  public static func page(of rule: LintRule, level: Int = 1) -> String {
    let parts = [
      String(repeating: "#", count: level) + " `\(rule.id)`", "**\(rule.summary).**",
      rule.explanation, "```yaml\n\(rule.example)\n```", rule.remedy,
    ]
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// The pages of all rules.
  public static func all() -> String {
    var parts = [
      """
      # Linting

      `specsmith lint` reports what in a document will lead to a poor SDK, and proposes an overlay \
      that fixes it. None of these findings prevents generation. Each finding has the name of its \
      rule in brackets. `specsmith explain RULE` shows a section of this page, and `specsmith \
      explain --rules` generates the page. An action that has to be completed or confirmed is a \
      comment.

      """
    ]
    for section in LintRuleCatalog.sections {
      parts.append("## \(section.title)\n")
      parts += section.rules.map { page(of: $0, level: 3) }
    }
    return parts.joined(separator: "\n")
  }
}
