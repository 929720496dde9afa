extension DiagnosticPage {
  /// The page as Markdown.
  ///
  /// - Parameter level: The level of its heading.
  public func markdown(level: Int = 1) -> String {
    var parts = [String(repeating: "#", count: level) + " `\(code)`", "**\(title).**", explanation]
    if let example {
      parts.append("```\(example.language)\n\(example.text)\n```")
    }
    parts.append(remedy)
    if let loss { parts.append("In a report its kind is `\(loss.rawValue)`.") }
    return parts.joined(separator: "\n\n") + "\n"
  }
}

extension DiagnosticPage.Example {
  fileprivate var language: String { kind == .template ? "mustache" : "yaml" }
}
