import Naming

/// Names the constant for a regular expression.
enum PatternName {
  /// The literal text in a short pattern: `^databricks/` gives `databricks`.
  static func make(_ pattern: String) -> String? {
    let words = pattern.split { !$0.isLetter || !$0.isASCII }.map(String.init)
    let name = CamelCase.make(words, .lowerCamelCase)
    guard (1...3).contains(words.count), words.allSatisfy({ $0.count > 2 }),
      !ReservedNames.keywords.contains(name)
    else { return nil }
    return name
  }
}
