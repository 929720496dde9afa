import Diagnostics

extension ChangeReport {
  /// A changelog to paste into a release.
  public var markdown: String {
    var lines = [
      "## \(Self.escaped(new.title)) \(Self.escaped(old.version)) → \(Self.escaped(new.version))",
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
      notes.append(
        group.changes.map { "`\($0.detail.replacing("`", with: "'"))`" }
          .joined(separator: ", "))
    }
    if let audience = change.audience { notes.append(audience) }
    for direction in Direction.allCases {
      let calls = change.uses.filter { $0.direction == direction }.map(\.call)
      guard !calls.isEmpty, calls != [change.subject] else { continue }
      notes.append(direction.words + " " + escaped(shown(calls)))
    }
    notes += group.sourceNotes
    let places = [change.old, change.new].compactMap { $0.map { "\($0.file):\($0.line)" } }
    let message = escaped(group.message)
    let sentence = message.prefix(1).uppercased() + message.dropFirst() + "."
    return [
      "- \(sentence)"
        + (places.isEmpty ? "" : " (\(places.map { "`\($0)`" }.joined(separator: " → ")))")
    ] + notes.map { "  - \($0)" }
  }

  /// A text whose signs are taken as they are, on one line. What stands between backticks stays.
  static func escaped(_ text: String) -> String {
    var result = ""
    var isCode = false
    for character in text.split(whereSeparator: \.isWhitespace).joined(separator: " ") {
      if character == "`" { isCode.toggle() }
      if !isCode, "\\*_<>[]#|~".contains(character) { result.append("\\") }
      result.append(character)
    }
    // An open backtick would take in all that follows.
    return isCode ? result.replacing("`", with: "\\`") : result
  }
}
