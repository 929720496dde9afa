import TextGrammar

/// Finds the values that a description lists completely.
struct ListedWords {
  let sentences: [Sentence]
  let name: String

  /// - Parameter name: The name of the described value.
  init(_ prose: Prose, of name: String) {
    sentences = prose.sentences
    self.name = name
  }

  /// - Parameter names: Names that are not values, such as those of other properties.
  /// - Returns: The values of the first complete list; `nil` if there is none.
  func values(besides names: Set<String>) -> [String]? {
    for (number, sentence) in sentences.enumerated() {
      for start in sentence.words.indices {
        guard let list = introduction(in: sentence, at: start) else { continue }
        let found =
          list.start < sentence.words.count
          ? values(in: sentence, from: list.start, isStrict: list.isStrict)
          : items(after: number)
        guard let found else { continue }
        let distinct = found.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        if distinct.count > 1, distinct.allSatisfy({ !names.contains($0) }) { return distinct }
      }
    }
    let other = sentences.lazy.compactMap { apposition(in: $0) ?? explained(in: $0) }.first
    return other.flatMap { $0.contains(where: names.contains) ? nil : $0 }
  }

  // MARK: Introductions

  private struct Introduction {
    /// The index of the first word that may be a value.
    var start: Int
    /// Whether only quoted words are values.
    var isStrict: Bool
  }

  private func introduction(in sentence: Sentence, at position: Int) -> Introduction? {
    let words = sentence.words
    func word(_ offset: Int) -> String {
      words.indices.contains(position + offset) ? words[position + offset].lower : ""
    }
    // `The file's `purpose` must be one of …` lists the values of something else.
    guard words[..<position].allSatisfy({ !$0.isLiteral || $0.core == name }) else { return nil }
    var start = position
    var isStrict = false
    switch word(0) {
    case "one" where word(1) == "of":
      // `at least one of`, `any one of` and the like introduce things that can occur together.
      guard !Self.choosing.contains(word(-1)) else { return nil }
      start = position + 2
    case let adjective where Self.introducing.contains(adjective) && word(1).hasPrefix("value"):
      start = position + 2
    case "options" where position == 0, "values" where position == 0: start = position + 1
    case "can" where word(1) == "be", "must" where word(1) == "be":
      start = position + 2
      isStrict = true
    case "either" where position == 0 || ["be", "is", "are", ":"].contains(word(-1)):
      start = position + 1
      isStrict = true
    default: return nil
    }
    // `ONE` may be a value.
    while start < words.count, Self.fillers.contains(words[start].lower), !words[start].isLiteral,
      words[start].core.count < 2 || words[start].core != words[start].core.uppercased()
    {
      start += 1
    }
    return Introduction(start: start, isStrict: isStrict)
  }

  private static let choosing: Set<String> = [
    "using", "with", "from", "via", "least", "only", "exactly", "any", "every", "each", "this",
    "than", "just",
  ]
  private static let introducing: Set<String> = [
    "valid", "possible", "allowed", "accepted", "permitted", "supported", "acceptable",
  ]
  private static let fillers: Set<String> = [
    "the", "following", "values", "these", "are", "is", "be", "either", "for", "this", "field",
    "strings", ":", "options", "can", "one", "of",
  ]

  // MARK: Lists

  private func values(in sentence: Sentence, from start: Int, isStrict: Bool) -> [String]? {
    let words = sentence.words
    var values: [String] = []
    var position = start
    var isLast = false
    while position < words.count {
      let word = words[position]
      if Self.connectors.contains(word.lower), !word.isQuoted {
        isLast = word.lower != "|"
        position += 1
        continue
      }
      guard let value = value(word, isStrict: isStrict) else {
        // The sentence may continue after the last value. If it continues before that, the list is
        // about something else.
        return isLast && !values.isEmpty && words[position - 1].isLiteral
          && isComplete(words, position)
          ? values : nil
      }
      if isLast, !isListed(words, before: position) {
        return words[position - 1].isLiteral && isComplete(words, position) ? values : nil
      }
      values.append(value)
      position = endOfExplanation(words, after: position)
      let previous = words[position - 1]
      let goesOn =
        previous.mark == "," || previous.mark == ";"
        || (position < words.count && Self.connectors.contains(words[position].lower))
      guard goesOn else {
        return isComplete(words, position) && isEnd(words, position) ? values : nil
      }
    }
    return values.isEmpty || words.last?.mark == "," ? nil : values
  }

  /// Whether a comma or a conjunction precedes a word.
  private func isListed(_ words: [Word], before position: Int) -> Bool {
    Self.connectors.contains(words[position - 1].lower) || words[position - 1].mark == ","
  }

  private static let connectors: Set<String> = ["or", "and", "|", "and/or"]

  /// A word as a value, if it is quoted or clearly not an English word.
  private func value(_ word: Word, isStrict: Bool) -> String? {
    if word.isLiteral {
      guard word.isQuoted || !word.core.contains(" ") else { return nil }
      // Some descriptions have quotation marks inside of backticks.
      let marks = "\"'“”"
      return String(
        word.core.drop { marks.contains($0) }.reversed().drop { marks.contains($0) }
          .reversed())
    }
    guard !isStrict, !Self.articles.contains(word.lower), !word.core.isEmpty else { return nil }
    let isToken = word.core.utf8.allSatisfy {
      ("a"..."z").contains(Unicode.Scalar($0)) || ("A"..."Z").contains(Unicode.Scalar($0))
        || ("0"..."9").contains(Unicode.Scalar($0)) || "_-.".utf8.contains($0)
    }
    let isOneCase = word.core == word.lower || word.core == word.core.uppercased()
    return isToken && isOneCase ? word.core : nil
  }

  private static let articles: Set<String> = [
    "more", "others", "the", "any", "all", "other", "some", "this", "these", "your", "its", "etc",
    "e.g",
    "for", "if", "when", "to", "in", "null", "such", "as",
  ]

  /// The index after a value and its explanation in parentheses.
  private func endOfExplanation(_ words: [Word], after position: Int) -> Int {
    var next = position + 1
    guard next < words.count, words[next].opens, !words[position].endsSentence else { return next }
    while next < words.count, !words[next].closes { next += 1 }
    return min(next + 1, words.count)
  }

  private func isEnd(_ words: [Word], _ position: Int) -> Bool {
    position >= words.count || words[position - 1].endsSentence
  }

  /// Whether the sentence does not suggest further values.
  private func isComplete(_ words: [Word], _ position: Int) -> Bool {
    let open: Set<String> = ["etc", "more", "others", "other", "such", "...", "…", "e.g"]
    return !words[min(position, words.count)...].prefix(4).contains { open.contains($0.lower) }
  }

  /// The values at the beginnings of consecutive list items.
  private func items(after number: Int) -> [String]? {
    guard sentences[number].words.last?.mark == ":" else { return nil }
    let items = sentences[(number + 1)...].prefix { $0.isInList }.filter(\.isItem)
    var values: [String] = []
    for item in items {
      guard let first = item.words.first else { return nil }
      let next = item.words.count > 1 ? item.words[1] : nil
      let isAlone =
        next == nil || first.mark == ":" || next?.opens == true
        || next.map { ["-", "–", "—", ":", "="].contains($0.core) } == true
      guard isAlone, let value = value(first, isStrict: false) else { return nil }
      values.append(value)
    }
    return values.isEmpty ? nil : values
  }
}
