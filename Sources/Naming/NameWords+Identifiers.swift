extension NameWords {
  /// A key that is equal for identifiers that differ only in case or separators.
  package static func key(_ identifier: String) -> String {
    let words = lowercasedWords(identifier)
    return words.isEmpty ? identifier : words.joined(separator: "_")
  }

  /// The words of an identifier, in their own case.
  ///
  /// `api_dataframer_runs_create`, `listPets` and `repos/list-for-org` are split at every character
  /// that is not a letter or a digit, and where an uppercase letter follows a lowercase one. Unlike
  /// in `split`, a run of uppercase letters is one word (`HTTPServer`), and other symbols are
  /// ignored.
  package static func identifierWords(_ identifier: String) -> [String] {
    // A fast path without Unicode tables: nearly all identifiers are ASCII.
    identifier.utf8.allSatisfy { $0 < 0x80 }
      ? words(identifier.utf8) { Kind(ascii: $0) }.map { String(Substring($0)) }
      : words(identifier) { Kind($0) }.map { String($0) }
  }

  private static func words<Text: Collection>(
    _ text: Text, _ kind: (Text.Element) -> Kind
  ) -> [Text.SubSequence] {
    var words: [Text.SubSequence] = []
    // The beginning of the current word.
    var start: Text.Index?
    func finish(at end: Text.Index) {
      if let start { words.append(text[start..<end]) }
      start = nil
    }
    var previousIsLower = false
    for index in text.indices {
      let kind = kind(text[index])
      if kind == .mark || kind == .capital && previousIsLower { finish(at: index) }
      if kind != .mark, start == nil { start = index }
      previousIsLower = kind == .small
    }
    finish(at: text.endIndex)
    return words
  }

  /// The words of an identifier in lowercase, to compare them.
  package static func lowercasedWords(_ identifier: String) -> [String] {
    identifierWords(identifier).map { $0.lowercased() }
  }

  private enum Kind {
    /// A lowercase letter or a digit.
    case small
    case capital
    /// Any other letter.
    case letter
    case mark

    init(ascii byte: UInt8) {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: self = .small
      case 0x41...0x5A: self = .capital
      default: self = .mark
      }
    }

    init(_ character: Character) {
      switch character.asciiValue {
      case let byte?: self.init(ascii: byte)
      case nil:
        if character.isUppercase {
          self = .capital
        } else if character.isLowercase || character.isNumber {
          self = .small
        } else {
          self = character.isLetter ? .letter : .mark
        }
      }
    }
  }
}
