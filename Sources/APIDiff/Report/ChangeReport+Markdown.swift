import Diagnostics
import Markdown

extension ChangeReport {
  /// A changelog for the notes of a release.
  ///
  /// - Parameter namesLocations: Whether to add the changed lines of the documents.
  public func markdown(namingLocations namesLocations: Bool = false) -> String {
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
      let part = edits.filter { $0.verdict == verdict }
      lines += Self.section(title, part, namesLocations)
    }
    lines += Self.section("Accepted", Edit.edits(of: accepted), namesLocations)
    return lines.dropLast().joined(separator: "\n") + "\n"
  }

  /// The edits, by the type or the call that they affect.
  private static func section(
    _ title: String, _ edits: [Edit], _ namesLocations: Bool
  ) -> [String] {
    guard !edits.isEmpty else { return [] }
    var lines = ["### \(title)", ""]
    var owner: String?
    for edit in edits {
      if edit.first.owner != owner {
        if owner != nil { lines.append("") }
        lines += ["**" + MarkdownText.escaped(edit.first.owner) + "**", ""]
        owner = edit.first.owner
      }
      lines += item(edit, namesLocations)
    }
    return lines + [""]
  }

  private static func item(_ edit: Edit, _ namesLocations: Bool) -> [String] {
    var notes: [String] = []
    if !edit.values.isEmpty {
      notes.append(edit.values.map(MarkdownText.code).joined(separator: ", "))
    }
    if let audience = edit.audience { notes.append("Breaks " + audience) }
    for direction in Direction.allCases {
      let calls = edit.calls(direction)
      guard !calls.isEmpty else { continue }
      notes.append(capitalized(direction.phrase) + " " + MarkdownText.escaped(shown(calls)))
    }
    notes += edit.shownEffects.map { MarkdownText.sentence("Also: " + $0) }
    notes += edit.shownNotes.map { MarkdownText.sentence("In Swift, " + $0) }
    notes += edit.shownAbsorbed.map { MarkdownText.sentence("The baseline absorbs: " + $0) }
    var places = ""
    if namesLocations {
      let locations = [edit.first.old, edit.first.new].compactMap(\.self)
      let codes = locations.map { MarkdownText.code("\($0.file):\($0.line)") }
      places = codes.isEmpty ? "" : " (\(codes.joined(separator: " → ")))"
    }
    let sentence = MarkdownText.sentence(capitalized(edit.message) + ".")
    return ["- \(sentence)\(places)"] + notes.map { "  - \($0)" }
  }

  private static func capitalized(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst()
  }
}
