/// The documentation of rules as Markdown.
public enum LintPage {
  /// One rule's page, below a heading of a level.
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
      # What makes a poor SDK

      `specsmith lint` tells what in a document will make a poor SDK, and proposes an overlay that \
      mends it. Nothing of this is wrong: the SDK can be generated all the same. Each finding has the \
      name of its rule in brackets; `specsmith explain RULE` shows a page of this file, which is made \
      by `specsmith explain --rules`. An action that somebody has to complete or to confirm stands in \
      a comment.

      """
    ]
    for section in LintRuleCatalog.sections {
      parts.append("## \(section.title)\n")
      parts += section.rules.map { page(of: $0, level: 3) }
    }
    return parts.joined(separator: "\n")
  }
}
