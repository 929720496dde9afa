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
    // Nearly all names are ASCII, whose scalars are the bytes.
    guard name.hasOnlyBytes(where: { $0 < 0x80 }) else {
      let scalars = Array(name.unicodeScalars)
      return split(scalars, spellingSeparators: spellingSeparators) {
        String(String.UnicodeScalarView(scalars[$0]))
      }
    }
    var name = name
    return name.withUTF8 { bytes in
      split(ASCIIScalars(bytes: bytes), spellingSeparators: spellingSeparators) {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[$0]), as: UTF8.self)
      }
    }
  }

  /// - Parameter text: Returns the text of a part of the scalars.
  private static func split<Scalars: RandomAccessCollection>(
    _ scalars: Scalars, spellingSeparators: Bool, text: (Range<Int>) -> String
  ) -> [String]
  where
    Scalars.Element == Unicode.Scalar, Scalars.Index == Int, Scalars.Indices == Range<Int>
  {
    var words: [String] = []
    // Few names have more.
    words.reserveCapacity(4)
    // The beginning of the current word.
    var start: Int?
    func finish(at end: Int) {
      if let start { words.append(text(start..<end)) }
      start = nil
    }
    let hasWordScalar = scalars.contains(where: isPartOfWord)
    for index in scalars.indices {
      let scalar = scalars[index]
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

  /// A text of ASCII as scalars.
  private struct ASCIIScalars: RandomAccessCollection {
    let bytes: UnsafeBufferPointer<UInt8>

    var startIndex: Int { 0 }
    var endIndex: Int { bytes.count }

    subscript(index: Int) -> Unicode.Scalar { Unicode.Scalar(bytes[index]) }
  }

  package static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.isASCIILetter || ("0"..."9").contains(scalar) }
    return scalar.properties.isXIDContinue && !scalar.isInvisible
  }

  private static func followsWord<Scalars: RandomAccessCollection>(
    _ scalars: Scalars, _ index: Int
  ) -> Bool where Scalars.Element == Unicode.Scalar, Scalars.Index == Int {
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
