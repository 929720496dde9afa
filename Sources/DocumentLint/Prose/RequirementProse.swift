/// Finds statements about whether a value is required.
enum RequirementProse {
  enum Claim: Sendable {
    case always
    /// The sentence, and the condition after `when`, `if` or a similar word.
    case sometimes(Sentence, condition: Condition)
  }

  struct Condition: Sendable {
    /// The first word of the condition: `if`, `when`, `unless`, `for`.
    var word: String
    var words: [Word]
  }

  static func claim(of prose: Prose) -> Claim? {
    guard prose.mentions("required", "must be provided", "must also provide") else { return nil }
    for sentence in prose.sentences where !sentence.isInList {
      if let claim = claim(of: sentence) { return claim }
    }
    return nil
  }

  private static func claim(of sentence: Sentence) -> Claim? {
    let words = sentence.words
    guard let position = words.firstIndex(where: { $0.lower == "required" && !$0.isQuoted }) else {
      return nil
    }
    let word = words[position]
    guard
      !words[..<position].contains(where: {
        ["not", "if", "when", "whether", "no", "only"].contains($0.lower)
      })
    else { return nil }
    let isAlone = position == 0 || word.opens && (word.closes || position + 1 < words.count)
    guard isAlone || isPredicate(words, position) else { return nil }
    guard position + 1 < words.count, !(word.closes && word.opens) else { return .always }
    let next = words[position + 1].lower
    if let condition = condition(words, from: position + 1) {
      return .sometimes(sentence, condition: condition)
    }
    if word.mark == ":" || word.mark == "," && position == 0 {
      return ["but", "except", "unless"].contains(next) ? nil : .always
    }
    return nil
  }

  /// `This field is required`, `is always required`; not `authentication is required`.
  private static func isPredicate(_ words: [Word], _ position: Int) -> Bool {
    var verb = position - 1
    if verb > 0, ["always", "only", "also"].contains(words[verb].lower) { verb -= 1 }
    guard verb > 0, words[verb].lower == "is" else { return false }
    guard ["this", "it"].contains(words[0].lower) else { return false }
    return words[1..<verb].allSatisfy { things.contains($0.lower) }
  }

  private static let things: Set<String> = [
    "field", "parameter", "property", "attribute", "option", "argument", "value", "header",
  ]

  private static func condition(_ words: [Word], from start: Int) -> Condition? {
    var position = start
    if ["only", "also"].contains(words[position].lower), position + 1 < words.count {
      position += 1
    }
    let conditional: Set<String> = ["if", "when", "unless", "for", "where", "with", "in"]
    guard conditional.contains(words[position].lower), position + 1 < words.count else {
      return nil
    }
    return Condition(word: words[position].lower, words: Array(words[(position + 1)...]))
  }
}
