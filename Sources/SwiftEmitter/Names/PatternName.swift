/// Names the constant that holds a regular expression.
enum PatternName {
  /// What a short pattern looks for: `^databricks/` is `databricks`.
  static func make(_ pattern: String) -> String? {
    let words = pattern.split { !$0.isLetter || !$0.isASCII }.map(String.init)
    let name = SwiftIdentifier.make(words, .lowerCamelCase)
    guard (1...3).contains(words.count), words.allSatisfy({ $0.count > 2 }),
      !ReservedNames.keywords.contains(name)
    else { return nil }
    return name
  }
}
