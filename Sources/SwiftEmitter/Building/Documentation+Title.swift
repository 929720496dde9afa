import SDKModel

extension Documentation {
  /// The summary, unless it only repeats a name, as many titles of schemas do.
  func summary(besides name: String) -> String? {
    guard let summary, Self.letters(summary) != Self.letters(name) else { return nil }
    return summary
  }

  private static func letters(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
