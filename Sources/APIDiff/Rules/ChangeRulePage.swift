/// The documentation of all rules as Markdown.
public enum ChangeRulePage {
  /// A table for each group of rules.
  public static func all() -> String {
    ChangeRule.groups.map { group in
      let rows = group.rules.map { rule in
        let request = rule.verdict(.request)
        let response = rule.verdict(.response)
        return "| `\(rule.id)` | \(request.word) | \(response.word) | \(rule.summary) |"
      }
      return """
        ### \(group.title)

        | Change | Sent | Received | Meaning |
        |---|---|---|---|
        \(rows.joined(separator: "\n"))

        """
    }.joined(separator: "\n")
  }
}
