/// A description of a value.
struct Prose: Sendable {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  /// Whether one of these words, in lowercase ASCII, occurs in the description.
  ///
  /// Most descriptions contain none of a rule's words, and are not parsed.
  func mentions(_ words: String...) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      words.contains { word in
        var word = word
        return word.withUTF8 { Self.find($0, in: bytes) }
      }
    }
  }

  /// The sentences of the description, without tables and code blocks.
  var sentences: [Sentence] { ProseReader.sentences(of: text) }

  private static func find(
    _ word: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let first = word.first, word.count <= text.count else { return false }
    for start in 0...(text.count - word.count) where lowercase(text[start]) == first {
      if (1..<word.count).allSatisfy({ lowercase(text[start + $0]) == word[$0] }) { return true }
    }
    return false
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}

/// The words up to a full stop, or up to the end of a paragraph or a list item.
struct Sentence: Sendable {
  var words: [Word] = []
  /// Whether it is at the beginning of a list item.
  var isItem = false
  /// Whether it is in a list item, at any position.
  var isInList = false

  /// The sentence as written, on one line.
  var text: String { words.map(\.source).joined(separator: " ") }

  /// The index of the first of some consecutive words.
  func index(of phrase: [String], from start: Int = 0) -> Int? {
    guard words.count >= phrase.count, start <= words.count - phrase.count else { return nil }
    return (start...(words.count - phrase.count)).first { position in
      phrase.indices.allSatisfy { words[position + $0].lower == phrase[$0] }
    }
  }

  func contains(anyOf words: Set<String>) -> Bool {
    self.words.contains { words.contains($0.lower) }
  }
}

/// A word, or a phrase in quotes or backticks.
struct Word: Sendable {
  /// The word without quotes, brackets, emphasis and final punctuation.
  var core: String
  /// The core in lowercase.
  var lower: String
  /// As written in the description.
  var source: String
  /// Whether it is in quotes or backticks, and so a value or a name.
  var isQuoted = false
  /// Whether it is emphasized with asterisks.
  var isEmphasized = false
  /// Whether a bracket opens before it.
  var opens = false
  /// Whether a bracket closes after it.
  var closes = false
  /// The punctuation mark after it, such as a comma; `nil` if there is none.
  var mark: Character?

  var isLiteral: Bool { isQuoted || isEmphasized }
  var endsSentence: Bool { mark.map { ".!?".contains($0) } ?? false }
}
