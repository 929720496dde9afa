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
    var words: [String] = []
    var current = ""
    var previousIsLower = false
    for character in identifier {
      let kind = Kind(character)
      guard kind != .mark else {
        if !current.isEmpty { words.append(current) }
        current = ""
        previousIsLower = false
        continue
      }
      if kind == .capital, previousIsLower {
        words.append(current)
        current = ""
      }
      current.append(character)
      previousIsLower = kind == .small
    }
    if !current.isEmpty { words.append(current) }
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

    init(_ character: Character) {
      // A fast path without Unicode tables: nearly all identifiers are ASCII.
      switch character.asciiValue {
      case .some(0x61...0x7A), .some(0x30...0x39): self = .small
      case .some(0x41...0x5A): self = .capital
      case .some: self = .mark
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
