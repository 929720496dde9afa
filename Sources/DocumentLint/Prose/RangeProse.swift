import TextGrammar

/// Finds the minimum and the maximum that a description states.
struct RangeProse {
  /// What the numbers in a description measure.
  enum Subject: Sendable {
    /// The value itself, whose unit may be part of its name.
    case number(named: String)
    /// The number of characters of a string.
    case length
    /// The number of elements of an array.
    case count
  }

  struct Bounds: Equatable, Sendable {
    /// The minimum, as written.
    var least: String?
    var greatest: String?
    /// How the value is counted, if the description states it: `after entities parsing`.
    var condition: String?
  }

  private let subject: Subject

  init(_ subject: Subject) {
    self.subject = subject
  }

  func bounds(in prose: Prose) -> Bounds? {
    guard
      prose.mentions(
        "between", "max", "min", "range", "at most", "at least", "up to", "-", "–", "character")
    else { return nil }
    var bounds = Bounds()
    for sentence in prose.sentences where !sentence.contains(anyOf: Self.conditional) {
      let found = self.bounds(in: sentence)
      if bounds.least == nil { bounds.least = found.least }
      if bounds.greatest == nil { bounds.greatest = found.greatest }
      if found != Bounds() { bounds.condition = bounds.condition ?? Self.counting(in: sentence) }
    }
    if let least = bounds.least.flatMap(Double.init),
      let greatest = bounds.greatest.flatMap(Double.init), least > greatest
    {
      return nil
    }
    return bounds == Bounds() ? nil : bounds
  }

  /// Words of sentences in which a limit applies only sometimes.
  private static let conditional: Set<String> = [
    "if", "when", "unless", "depending", "except", "otherwise", "plan", "plans", "tier", "e.g",
    "example", "typically", "usually", "recommended", "recommend", "average", "approximately",
    "whether", "currently", "per", "reduced", "enterprise",
  ]

  /// The phrase that describes how the value is counted.
  private static func counting(in sentence: Sentence) -> String? {
    let words = sentence.words
    let place = words.firstIndex {
      ["after", "before", "once", "excluding", "including", "counted"].contains($0.lower)
    }
    guard let place, place > 0 else { return nil }
    return words[place...].prefix(4).map(\.core).joined(separator: " ")
  }

  private func bounds(in sentence: Sentence) -> Bounds {
    let words = sentence.words
    var bounds = Bounds()
    // In a list item, a limit applies only to one case.
    for (position, word) in words.enumerated() where position == 0 || !sentence.isInList {
      switch word.lower {
      case "between":
        guard let pair = rangePair(words, after: position) else { continue }
        return pair
      case "range":
        guard let pair = rangePair(words, after: position) else { continue }
        return pair
      case "maximum", "max":
        guard !Self.isAboutAnother(words, position) else { continue }
        bounds.greatest = bounds.greatest ?? number(words, after: position)
      case "minimum", "min":
        guard !Self.isAboutAnother(words, position) else { continue }
        bounds.least = bounds.least ?? number(words, after: position)
      case "most", "least", "to":
        let isPhrase =
          position > 1 && (word.lower == "to" ? "up" : "at") == words[position - 1].lower
        guard isPhrase, ["be", "is"].contains(words[position - 2].lower) else { continue }
        guard let number = number(words, at: position + 1) else { continue }
        if word.lower == "least" {
          bounds.least = bounds.least ?? number
        } else {
          bounds.greatest = bounds.greatest ?? number
        }
      default:
        guard let pair = measure(words, position) else { continue }
        return pair
      }
    }
    return bounds
  }

  /// `the maximum number of retries is 5` states a limit, `the maximum of which 5 …` does not.
  private static func isAboutAnother(_ words: [Word], _ position: Int) -> Bool {
    position > 0 && ["default", "previous", "new", "the"].contains(words[position - 1].lower)
      && position > 1 && ["of", "than", "exceeds"].contains(words[position - 2].lower)
  }

  // MARK: Numbers

  /// The number after a word and possible filler words.
  private func number(_ words: [Word], after position: Int) -> String? {
    var next = position
    while next < words.count, next - position <= 5 {
      if next > position, let number = number(words, at: next) { return number }
      guard next == position || Self.fillers.contains(words[next].lower) else { return nil }
      guard !words[next].endsSentence, words[next].mark != "," else { return nil }
      next += 1
    }
    return nil
  }

  private static let fillers: Set<String> = [
    "of", "is", ":", "value", "allowed", "length", "size", "number", "limit", "and", "be", "can",
    "=", "permitted", "are", "must", "possible", "characters", "items",
  ]

  /// The number at an index, if the next word is a matching unit.
  private func number(_ words: [Word], at position: Int) -> String? {
    guard position < words.count, let number = Self.number(words[position].core) else { return nil }
    return fits(words, position) ? number : nil
  }

  private func pair(_ words: [Word], _ first: Int, _ second: Int) -> Bounds? {
    guard let least = Self.number(words[first].core), let greatest = number(words, at: second)
    else { return nil }
    return Bounds(least: least, greatest: greatest)
  }

  /// `(0-100)`, `1-64 characters`, `3 to 63 characters`.
  private func measure(_ words: [Word], _ position: Int) -> Bounds? {
    if let pair = Self.dashed(words[position].core) {
      if case .number = subject {
        return words[position].opens && words[position].closes ? pair : nil
      }
      return isMeasured(words, position) ? pair : nil
    }
    guard position + 3 < words.count, words[position].mark == nil,
      words[position + 1].lower == "to",
      isMeasured(words, position + 2)
    else { return nil }
    return pair(words, position, position + 2)
  }

  /// Whether the noun after a number measures the value itself, such as its length.
  private func isMeasured(_ words: [Word], _ position: Int) -> Bool {
    if case .number = subject { return false }
    return words[position].mark == nil && position + 1 < words.count && fits(words, position)
      && !words[(position + 1)...].prefix(3).contains { ["each", "per"].contains($0.lower) }
  }

  /// `range from 1 to 5`, `between 1 and 5`, `range of 1-5`, `range: 1 – 5`.
  private func rangePair(_ words: [Word], after position: Int) -> Bounds? {
    var next = position + 1
    while next < words.count, ["of", "from", "is", ":", "between"].contains(words[next].lower) {
      next += 1
    }
    guard next < words.count else { return nil }
    if let pair = Self.dashed(words[next].core), fits(words, next) { return pair }
    guard next + 2 < words.count, ["to", "-", "–", "and"].contains(words[next + 1].lower) else {
      return nil
    }
    return pair(words, next, next + 2)
  }

  /// Whether the words after a number allow it to be a limit of the subject.
  private func fits(_ words: [Word], _ position: Int) -> Bool {
    let isLast =
      words[position].mark.map { ".,;:!?".contains($0) } ?? false || words[position].closes
    let following = words[(position + 1)...].prefix(4).map(\.lower)
    let next = isLast ? "" : following.first ?? ""
    let before = words[..<position].suffix(4).map(\.lower)
    // `100 by default`, `64 characters for some`, `86400, or 1 for automatic`.
    if following.contains("for") || following.first == "or" { return false }
    if following.starts(with: ["by", "default"]) { return false }
    switch subject {
    case .number(let name):
      guard !Self.otherUnits.contains(next) else { return false }
      guard Self.timeUnits.contains(next) else { return !before.contains("length") }
      let stem = next.hasScalarSuffix("s") ? String(next.dropLast()) : next
      return name.lowercased().contains(stem) || words[..<position].contains { $0.lower == next }
    case .length:
      return next.hasPrefix("char") || next == "symbols"
        || (before.contains("length") && !next.contains("byte") && next != "digits")
    case .count:
      return ["items", "elements", "entries", "values", "tags", "ids"].contains(next)
    }
  }

  private static let otherUnits: Set<String> = [
    "characters", "chars", "character", "bytes", "byte", "kb", "mb", "gb", "tb", "kib", "mib",
    "gib", "tib", "percent", "%", "digits", "decimal", "decimals", "million", "thousand", "k",
    "times", "x", "pixels", "px", "megabytes", "gigabytes", "kilobytes", "or", "and", "minus",
    "plus", "*", "+", "-", "–", "/",
  ]
  private static let timeUnits: Set<String> = [
    "seconds", "second", "minutes", "minute", "hours", "hour", "days", "day", "weeks", "months",
    "years", "year", "milliseconds", "ms", "s",
  ]

  static func number(_ text: String) -> String? {
    let digits = text.replacing(",", with: "")
    let unsigned = digits.hasScalarPrefix("-") ? digits.dropFirst() : digits[...]
    let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, digits.utf8.count <= 18,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }),
      parts[0] == "0" || !parts[0].hasScalarPrefix("0")
    else { return nil }
    return String(digits)
  }

  /// `0-100`.
  private static func dashed(_ text: String) -> Bounds? {
    for dash in ["-", "–", "—", ".."] {
      let parts = text.split(separator: dash, omittingEmptySubsequences: false)
      if parts.count == 2, let least = number(String(parts[0])),
        let greatest = number(String(parts[1])), let low = ExactDecimal(least),
        let high = ExactDecimal(greatest),
        low < high
      {
        return Bounds(least: least, greatest: greatest)
      }
    }
    return nil
  }
}
