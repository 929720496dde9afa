extension NameWords {
  /// A text that is the same for identifiers that differ only in case or separators.
  package static func key(_ identifier: String) -> String {
    let words = identifierWords(identifier)
    return words.isEmpty ? identifier : words.map { $0.lowercased() }.joined(separator: "_")
  }

  /// The words of an identifier, in their own case.
  ///
  /// `api_dataframer_runs_create`, `listPets` and `repos/list-for-org` are split at every mark that is
  /// no letter or digit, and where a capital follows a small letter. Other than for a name in code, a
  /// run of capitals stays whole (`HTTPServer`), and signs say nothing.
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

  private enum Kind {
    /// A small letter or a digit.
    case small
    case capital
    /// A letter that is neither.
    case letter
    case mark

    init(_ character: Character) {
      // Nearly all identifiers are ASCII, for which no table needs to be searched.
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
