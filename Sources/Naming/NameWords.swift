import TextGrammar

/// Splits names of a document into words.
///
/// There are two methods, and existing generated names depend on both: `split` makes names for
/// code, and `identifierWords` compares identifiers.
package enum NameWords {
  /// The words of a name for code, in their own case.
  ///
  /// Words end at separators, where an uppercase letter follows a lowercase one, and before the
  /// last uppercase letter of a run (`HTTPServer`). Symbols that distinguish names, such as the
  /// minus sign in `-1`, become words.
  package static func split(_ name: String, spellingSeparators: Bool = false) -> [String] {
    var words: [String] = []
    let scalars = Array(name.unicodeScalars)
    // The beginning of the current word.
    var start: Int?
    func finish(at end: Int) {
      if let start { words.append(text(scalars[start..<end])) }
      start = nil
    }
    let hasWordScalar = scalars.contains(where: isPartOfWord)
    for (index, scalar) in scalars.enumerated() {
      let previous = index > 0 ? scalars[index - 1] : nil
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      // A combining mark belongs to the letter before it. Without one, it is a separate symbol.
      guard isPartOfWord(scalar), scalar.isASCII || !(start == nil && scalar.isMark) else {
        finish(at: index)
        let isSign = isMinusSign(scalar, after: previous, before: next)
        if isSign {
          words.append("minus")
        } else if spellingSeparators || !hasWordScalar || isAlwaysSpelled(scalar) {
          words.append(spelling(of: scalar))
        }
        continue
      }
      if scalar.isUppercaseLetter, let previous, isPartOfWord(previous) {
        let nextIsLower = next?.isLowercaseLetter ?? false
        let isPluralMark = next == "s" && !followsWord(scalars, index + 2)
        if !previous.isUppercaseLetter || (nextIsLower && !isPluralMark) { finish(at: index) }
      }
      start = start ?? index
    }
    finish(at: scalars.count)
    return words
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    guard scalars.allSatisfy(\.isASCII) else {
      return String(String.UnicodeScalarView(scalars))
    }
    return String(unsafeUninitializedCapacity: scalars.count) { buffer in
      for (offset, scalar) in scalars.enumerated() { buffer[offset] = UInt8(scalar.value) }
      return scalars.count
    }
  }

  package static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.isASCIILetter || ("0"..."9").contains(scalar) }
    return scalar.properties.isXIDContinue && !scalar.isInvisible
  }

  private static func followsWord(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    index < scalars.count && scalars[index].isLowercaseLetter
  }

  /// Whether a hyphen begins a word, rather than joining two words.
  private static func isMinusSign(
    _ scalar: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?
  ) -> Bool {
    guard scalar == "-", let next, isPartOfWord(next) else { return false }
    guard let previous else { return true }
    return !isPartOfWord(previous)
  }

  /// Symbols that distinguish names, rather than joining words.
  private static func isAlwaysSpelled(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "+", "<", ">", "=", "*", "%", "&", "!", "~", "#": true
    default: false
    }
  }

  private static func spelling(of scalar: Unicode.Scalar) -> String {
    spellings[scalar] ?? "u" + String(scalar.value, radix: 16)
  }

  private static let spellings: [Unicode.Scalar: String] = [
    "+": "plus", "-": "hyphen", "_": "underscore", " ": "space", ".": "dot", "/": "slash",
    ":": "colon", "<": "lessThan", ">": "greaterThan", "=": "equals", "*": "asterisk",
    "%": "percent", "&": "and", "!": "not", "~": "tilde", "@": "at", "#": "hash", "$": "dollar",
    "?": "questionMark", ",": "comma", ";": "semicolon", "|": "pipe", "\\": "backslash",
    "'": "apostrophe", "\"": "quote", "`": "backtick", "^": "caret", "(": "openParenthesis",
    ")": "closeParenthesis", "[": "openBracket", "]": "closeBracket", "{": "openBrace",
    "}": "closeBrace",
  ]
}

/// Unicode properties, with a fast path for ASCII.
extension Unicode.Scalar {
  fileprivate var isASCIILetter: Bool {
    ("a"..."z").contains(self) || ("A"..."Z").contains(self)
  }

  fileprivate var isUppercaseLetter: Bool {
    isASCII ? ("A"..."Z").contains(self) : properties.isUppercase
  }

  fileprivate var isLowercaseLetter: Bool {
    isASCII ? ("a"..."z").contains(self) : properties.isLowercase
  }
}
