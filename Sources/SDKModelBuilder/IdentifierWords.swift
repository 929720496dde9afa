/// Splits an identifier into the words that it is made of.
enum IdentifierWords {
  /// The same for identifiers that differ in case or separators alone.
  static func key(_ identifier: String) -> String {
    let words = split(identifier)
    return words.isEmpty ? identifier : words.map { $0.lowercased() }.joined(separator: "_")
  }

  /// `api_dataframer_runs_create`, `listPets` and `repos/list-for-org` fall apart at every mark that
  /// is no letter or digit, and where a capital begins a word.
  static func split(_ identifier: String) -> [String] {
    var words: [String] = []
    var current = ""
    var previousIsLower = false
    for character in identifier {
      guard character.isLetter || character.isNumber else {
        if !current.isEmpty { words.append(current) }
        current = ""
        previousIsLower = false
        continue
      }
      if character.isUppercase, previousIsLower {
        words.append(current)
        current = ""
      }
      current.append(character)
      previousIsLower = character.isLowercase || character.isNumber
    }
    if !current.isEmpty { words.append(current) }
    return words
  }
}
