import Naming

/// Lists of values without an introduction, and statements about a single value.
extension ListedWords {
  /// `Poll type, “quiz” or “regular”`: values beside a word of the name.
  func apposition(in sentence: Sentence) -> [String]? {
    let words = sentence.words
    guard !sentence.isInList, let start = words.firstIndex(where: \.isQuoted),
      (1...4).contains(start),
      [",", ":"].contains(words[start - 1].mark)
    else { return nil }
    let own = Set(NameWords.lowercasedWords(name))
    guard words[..<start].contains(where: { own.contains($0.lower) }) else { return nil }
    var values: [String] = []
    var place = start
    var isLast = false
    while place < words.count, words[place].isQuoted, !words[place].core.contains(" ") {
      values.append(words[place].core)
      let mark = words[place].mark
      place += 1
      if isLast {
        let isEnd = place == words.count || mark != nil && !words[place].isQuoted
        return values.count > 1 && isEnd ? values : nil
      }
      if place < words.count, words[place].lower == "or", !words[place].opens {
        isLast = true
        place += 1
      } else if mark != "," {
        return nil
      }
    }
    return nil
  }

  /// `Choose one: typing for texts, upload_photo for photos, record_video or upload_video for videos`.
  func explained(in sentence: Sentence) -> [String]? {
    let words = sentence.words
    guard let colon = words.firstIndex(where: { $0.mark == ":" }), colon + 1 < words.count,
      !words[colon...].contains(where: { Self.openEnds.contains($0.lower) })
    else { return nil }
    var values: [String] = []
    var count = 0
    var isPlain = true
    for part in words[(colon + 1)...].split(after: { $0.mark == "," || $0.mark == ";" }) {
      guard let own = Self.explainedValues(part) else { return nil }
      count += 1
      isPlain = isPlain && own.allSatisfy { !$0.isLiteral && !$0.core.contains("_") }
      values += own.map(\.core)
    }
    // Unquoted words before `for` may be ordinary words.
    return count >= 3 && !isPlain && Set(values).count == values.count ? values : nil
  }

  private static let openEnds: Set<String> = ["etc", "...", "…", "more", "others"]

  /// `a or b for …`.
  private static func explainedValues(_ part: ArraySlice<Word>) -> [Word]? {
    var rest = part
    if let first = rest.first, ["or", "and"].contains(first.lower), !first.isLiteral {
      rest.removeFirst()
    }
    var values: [Word] = []
    while let word = rest.popFirst() {
      guard isToken(word) else { return nil }
      values.append(word)
      guard let next = rest.popFirst() else { return nil }
      if next.lower == "for" { return rest.isEmpty ? nil : values }
      guard next.lower == "or" else { return nil }
    }
    return nil
  }

  private static func isToken(_ word: Word) -> Bool {
    !word.core.isEmpty && word.core == word.lower
      && word.core.utf8.allSatisfy {
        UInt8(ascii: "a") <= $0 && $0 <= UInt8(ascii: "z") || $0 == UInt8(ascii: "_")
          || $0 == UInt8(ascii: "-") || UInt8(ascii: "0") <= $0 && $0 <= UInt8(ascii: "9")
      }
  }

  // MARK: One value

  /// The value that a description states as the only one: `must be photo`, `always “user”`.
  var onlyValue: String? {
    for sentence in sentences where !sentence.isInList && !sentence.contains(anyOf: Self.conditions)
    {
      let words = sentence.words
      for (place, word) in words.enumerated() where place > 0 {
        let before = words[place - 1].lower
        let isSole =
          before == "always" || before == "be" && place > 1 && words[place - 2].lower == "must"
        guard isSole, place + 1 == words.count || word.endsSentence,
          words[..<place].allSatisfy({ !$0.isLiteral || $0.core == name }),
          !word.core.contains(" "),
          word.isLiteral || isTag && Self.isToken(word) && !Self.adjectives.contains(word.lower)
        else { continue }
        return word.core
      }
    }
    return nil
  }

  /// Whether the name suggests a discriminator. Descriptions often name its value without quotes.
  private var isTag: Bool {
    NameWords.identifierWords(name).last.map {
      ["type", "kind", "object"].contains($0.lowercased())
    }
      ?? false
  }

  private static let conditions: Set<String> = [
    "if", "when", "unless", "for", "otherwise", "except", "not", "either", "one",
  ]

  /// Words that follow `must be` but are not values.
  private static let adjectives: Set<String> = [
    "unique", "valid", "present", "positive", "negative", "set", "unset", "empty", "specified",
    "provided", "supplied", "given", "null", "true", "false", "same", "different", "lowercase",
    "uppercase", "integer", "string", "number", "boolean", "array", "object", "enabled", "disabled",
    "included", "defined", "used", "known", "supported", "registered", "numeric", "alphanumeric",
    "absolute", "relative", "required", "optional", "equal", "identical", "returned", "sent",
  ]
}

extension ArraySlice {
  /// Splits after each element that meets a condition.
  fileprivate func split(after isEnd: (Element) -> Bool) -> [ArraySlice<Element>] {
    var parts: [ArraySlice<Element>] = []
    var start = startIndex
    for index in indices where isEnd(self[index]) || index == endIndex - 1 {
      parts.append(self[start...index])
      start = index + 1
    }
    return parts
  }
}
