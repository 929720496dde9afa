import TextGrammar

/// Decides whether a description says that the described thing is deprecated.
enum DeprecationProse {
  /// - Parameter names: The names of the described thing.
  static func isDeprecated(_ prose: Prose, named names: Set<String>) -> Bool {
    guard prose.mentions("deprecat") else { return false }
    return prose.sentences.contains { isClaim($0, names) }
  }

  private static func isClaim(_ sentence: Sentence, _ names: Set<String>) -> Bool {
    let words = sentence.words
    guard !sentence.isInList else { return false }
    for (position, word) in words.enumerated() where word.lower.hasScalarPrefix("deprecat") {
      switch word.lower {
      case "deprecated":
        if position == 0 || isAfterLabel(words, position) {
          if isHeadline(words, position) { return true }
        } else if word.opens, word.closes || word.mark != nil {
          return isOfTheWhole(words, position)
        } else if isPredicate(words, position, names) {
          return true
        }
      case "deprecation" where position == 0:
        // `Deprecation notice: this endpoint …` may concern only a part of the response.
        let rest = words.dropFirst().first { $0.mark == ":" || $0.isEmphasized }
        guard let rest, ["notice", "warning"].contains(rest.lower) else { continue }
        if words.dropFirst(2).first.map({ demonstratives.contains($0.lower) }) == true {
          return true
        }
      default: continue
      }
    }
    return false
  }

  /// `Note: deprecated …`.
  private static func isAfterLabel(_ words: [Word], _ position: Int) -> Bool {
    position == 1 && ["note", "warning", "status", "important"].contains(words[0].lower)
  }

  /// `Deprecated.`, `Deprecated: …`, `Deprecated since …`, and not `Deprecated pets are …`.
  private static func isHeadline(_ words: [Word], _ position: Int) -> Bool {
    let word = words[position]
    guard position + 1 < words.count, word.mark == nil, !word.closes else { return true }
    let next = words[position + 1].lower
    if headlines.contains(next) { return true }
    guard things.contains(next) else { return false }
    return words[position + 1].mark != nil || position + 2 == words.count
  }

  private static let headlines: Set<String> = [
    "since", "as", "use", "please", "by", "in", "starting", "from", "and", "-", "–", "—", "with",
    "after", "prefer", "do",
  ]

  /// `… (deprecated)` at the end or at the beginning applies to the whole.
  private static func isOfTheWhole(_ words: [Word], _ position: Int) -> Bool {
    words.prefix(position).allSatisfy { $0.mark == nil && !$0.isLiteral }
  }

  /// `This field is deprecated`, `The `limit` parameter has been deprecated`.
  private static func isPredicate(
    _ words: [Word], _ position: Int, _ names: Set<String>
  ) -> Bool {
    var verb = position - 1
    while verb > 0, ["now", "being", "currently", "been", "also"].contains(words[verb].lower) {
      verb -= 1
    }
    guard verb > 0, ["is", "has", "was"].contains(words[verb].lower) else { return false }
    var subject = Array(words[..<verb])
    while let first = subject.first, labels.contains(first.lower) { subject.removeFirst() }
    switch subject.first?.lower {
    case "this", "it": return subject.dropFirst().allSatisfy { things.contains($0.lower) }
    case "the":
      let rest = subject.dropFirst()
      return rest.contains { names.contains($0.core) }
        && rest.allSatisfy { names.contains($0.core) || things.contains($0.lower) }
    default:
      return subject.count == 1 && subject[0].isQuoted && names.contains(subject[0].core)
    }
  }

  private static let demonstratives: Set<String> = ["this", "use"]
  private static let labels: Set<String> = [
    "note", "warning", "deprecated", "deprecation", "notice", "important", "caution",
  ]
  private static let things: Set<String> = [
    "field", "parameter", "property", "attribute", "endpoint", "operation", "method", "api",
    "option", "argument", "header", "schema", "type", "route", "flag", "setting", "call",
    "function", "key", "object", "value", "request", "action", "alias", "param", "path", "url",
  ]
}
