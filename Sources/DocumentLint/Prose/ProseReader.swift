import TextGrammar

/// Splits a Markdown or HTML text into sentences and words.
struct ProseReader {
  private var sentences: [Sentence] = []
  private var current = Sentence()
  private var isInCode = false

  static func sentences(of text: String) -> [Sentence] {
    var reader = ProseReader()
    for line in MarkupText.withoutTags(text).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      reader.read(line)
    }
    reader.finish()
    return reader.sentences
  }

  private mutating func read(_ line: Substring) {
    var line = line.drop { $0 == " " || $0 == "\t" || $0 == ">" || $0 == "#" || $0 == "\r" }
    if line.hasScalarPrefix("```") {
      finish()
      isInCode.toggle()
      return
    }
    guard !isInCode, !line.hasScalarPrefix("|") else { return }
    guard !line.isEmpty else {
      finish()
      current.isInList = false
      return
    }
    if let rest = Self.withoutBullet(line) {
      finish()
      current = Sentence(isItem: true, isInList: true)
      line = rest
    }
    readWords(line)
  }

  private static func withoutBullet(_ line: Substring) -> Substring? {
    for bullet in ["- ", "* ", "+ ", "• ", "– "] where line.hasScalarPrefix(bullet) {
      return line.dropFirst(2).drop { $0 == " " }
    }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(digits.count)
    guard !digits.isEmpty, digits.count < 3,
      rest.hasScalarPrefix(". ") || rest.hasScalarPrefix(") ")
    else {
      return nil
    }
    return rest.dropFirst(2)
  }

  private mutating func readWords(_ line: Substring) {
    var rest = line
    while true {
      rest = rest.drop { $0.isWhitespace }
      guard !rest.isEmpty else { return }
      let source = Self.nextSource(rest)
      rest = rest.dropFirst(source.count)
      let word = Word(source: String(source))
      current.words.append(word)
      if word.endsSentence, !Self.abbreviations.contains(word.lower) {
        let isInList = current.isInList
        finish()
        current.isInList = isInList
      }
    }
  }

  /// Abbreviations, whose full stop does not end a sentence.
  private static let abbreviations: Set<String> = [
    "e.g", "i.e", "vs", "incl", "approx", "no", "eg",
  ]

  /// The text up to a space outside of quotes.
  private static func nextSource(_ text: Substring) -> Substring {
    var index = text.startIndex
    var quote: Character?
    var isAtStart = true
    while index < text.endIndex {
      let character = text[index]
      if let open = quote {
        if character == open { quote = nil }
      } else if character.isWhitespace {
        break
      } else if isAtStart, let close = closing[character] {
        let end = text[text.index(after: index)...].prefix(80).firstIndex(of: close)
        if let end, end != text.index(after: index) { quote = close }
        isAtStart = false
      } else if !"([{*".contains(character) {
        isAtStart = false
      }
      index = text.index(after: index)
    }
    return text[..<index]
  }

  private static let closing: [Character: Character] = [
    "`": "`", "'": "'", "\"": "\"", "“": "”", "‘": "’",
  ]

  private mutating func finish() {
    if !current.words.isEmpty { sentences.append(current) }
    current = Sentence()
  }
}

extension Word {
  /// Removes the punctuation and the markup around a word.
  init(source: String) {
    self.source = source
    var text = source[...]
    core = ""
    lower = ""
    func isMark(_ character: Character) -> Bool { ",.:;!?".contains(character) }
    var hasChanged = true
    while hasChanged, let first = text.first, let last = text.last {
      hasChanged = true
      if isMark(last), text.count > 1 {
        if mark == nil || !closes { mark = mark ?? last }
        text.removeLast()
      } else if "([".contains(first), text.count > 1 {
        opens = true
        text.removeFirst()
      } else if ")]".contains(last), text.count > 1 {
        closes = true
        text.removeLast()
      } else if text.count > 2, first == last, "*_".contains(first) {
        isEmphasized = true
        text = text.dropFirst().dropLast()
      } else if first == "*", text.count > 1 {
        // The beginning of emphasis that spans several words.
        text.removeFirst()
      } else if last == "*", text.count > 1 {
        text.removeLast()
      } else if text.count > 2, let close = Self.quotes[first], close == last,
        !text.dropFirst().dropLast().contains(close)
      {
        isQuoted = true
        text = text.dropFirst().dropLast()
        hasChanged = false
      } else {
        hasChanged = false
      }
    }
    core = String(text)
    lower = core.lowercased()
  }

  private static let quotes: [Character: Character] = [
    "`": "`", "'": "'", "\"": "\"", "“": "”", "‘": "’",
  ]
}
