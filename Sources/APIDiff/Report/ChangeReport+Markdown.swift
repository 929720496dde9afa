import Diagnostics
import Markdown

extension ChangeReport {
  /// A changelog to paste into a release.
  public var markdown: String {
    var lines = [
      "## " + MarkdownText.escaped("\(new.title) \(old.version) → \(new.version)"),
      "",
    ]
    lines += [summary, ""]
    let sections: [(Verdict, String)] = [
      (.breaking, "Breaking"), (.caution, "To look at"), (.compatible, "Compatible"),
      (.none, "Without effect"),
    ]
    for (verdict, title) in sections {
      let part = changes.filter { $0.verdict == verdict }
      guard !part.isEmpty else { continue }
      lines += ["### \(title)", ""] + Self.items(part) + [""]
    }
    if !accepted.isEmpty { lines += ["### Accepted", ""] + Self.items(accepted) + [""] }
    return lines.dropLast().joined(separator: "\n") + "\n"
  }

  private static func items(_ changes: [Change]) -> [String] {
    ChangeGroup.groups(of: changes).flatMap(item)
  }

  private static func item(_ group: ChangeGroup) -> [String] {
    let change = group.first
    var notes: [String] = []
    if group.isList {
      notes.append(group.changes.map { MarkdownText.code($0.detail) }.joined(separator: ", "))
    }
    if let audience = change.audience { notes.append(audience) }
    for direction in Direction.allCases {
      let calls = change.uses.filter { $0.direction == direction }.map(\.call)
      guard !calls.isEmpty, calls != [change.subject] else { continue }
      notes.append(direction.words + " " + MarkdownText.escaped(shown(calls)))
    }
    notes += group.sourceNotes.map(MarkdownText.sentence)
    let locations = [change.old, change.new].compactMap { location in
      location.map { MarkdownText.code("\($0.file):\($0.line)") }
    }
    let message = group.message
    let sentence = MarkdownText.sentence(message.prefix(1).uppercased() + message.dropFirst() + ".")
    return [
      "- \(sentence)"
        + (locations.isEmpty ? "" : " (\(locations.joined(separator: " → ")))")
    ] + notes.map { "  - \($0)" }
  }
}
