import TextGrammar

/// An interoperable regular expression (RFC 9485), as the functions `match` and `search` use it.
///
/// Patterns are parsed here and rewritten for the engine in `TextGrammar`, because the dialects
/// differ: in an I-Regexp, `.` matches anything except a line feed or a carriage return, characters
/// are Unicode scalars, and many constructs do not exist. `^` and `$` match the ends of the string,
/// as in RFC 9535's compliance suite.
struct IRegexp {
  private let whole: PatternExpression
  private let part: PatternExpression

  /// - Returns: `nil` if the pattern is not an I-Regexp.
  init?(_ pattern: String) {
    var translation = IRegexpTranslation(pattern)
    guard let translated = translation.translate(),
      let whole = try? PatternExpression("^(?:\(translated))$"),
      let part = try? PatternExpression(translated)
    else { return nil }
    self.whole = whole
    self.part = part
  }

  /// - Parameters:
  ///   - isWhole: Whether the whole string must match, rather than a part of it.
  ///   - limit: The maximum number of steps.
  func match(_ text: String, isWhole: Bool, limit: Int) -> (isMatch: Bool, steps: Int) {
    let search = (isWhole ? whole : part).search(text, limit: limit)
    switch search.outcome {
    case .found: return (true, search.steps)
    case .notFound: return (false, search.steps)
    case .undecided: return (false, limit + 1)
    }
  }
}

/// Parses an I-Regexp by the grammar of section 4, and writes it in the syntax of ECMA-262.
private struct IRegexpTranslation {
  private static let depthLimit = 100
  /// The general categories, by their first letter.
  private static let categories: [Character: String] = [
    "L": "lmotu", "M": "cen", "N": "dlo", "P": "cdefios", "Z": "lps", "S": "ckmo", "C": "cfno",
  ]

  private var rest: Substring.UnicodeScalarView
  private var depth = 0

  init(_ pattern: String) {
    rest = pattern[...].unicodeScalars
  }

  mutating func translate() -> String? {
    guard let translated = alternatives(), rest.isEmpty else { return nil }
    return translated
  }

  private mutating func accept(_ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func alternatives() -> String? {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else { return nil }
    var translated = ""
    repeat {
      if !translated.isEmpty { translated += "|" }
      // An empty branch is written explicitly.
      translated += "(?:"
      while let next = rest.first, next != "|", next != ")" {
        guard let piece = piece() else { return nil }
        translated += piece
      }
      translated += ")"
    } while accept("|")
    return translated
  }

  private mutating func piece() -> String? {
    guard let atom = atom() else { return nil }
    switch rest.first {
    case "*", "+", "?":
      return "\(atom)\(rest.removeFirst())"
    case "{":
      return quantity().map { atom + $0 }
    default:
      return atom
    }
  }

  private mutating func quantity() -> String? {
    guard accept("{"), let least = number() else { return nil }
    guard accept(",") else { return accept("}") ? "{\(least)}" : nil }
    if accept("}") { return "{\(least),}" }
    guard let most = number(), most >= least, accept("}") else { return nil }
    return "{\(least),\(most)}"
  }

  private mutating func number() -> Int? {
    var digits = ""
    while let next = rest.first, ("0"..."9").contains(next) {
      digits.unicodeScalars.append(next)
      rest.removeFirst()
    }
    // No document contains larger counts.
    return Int(digits).flatMap { $0 <= 100_000 ? $0 : nil }
  }

  private mutating func atom() -> String? {
    guard let first = rest.popFirst() else { return nil }
    switch first {
    case "(":
      guard let group = alternatives(), accept(")") else { return nil }
      return "(?:\(group))"
    case ".":
      return "[^\\n\\r]"
    case "^":
      return "(?:^)"
    case "$":
      return "(?:$)"
    case "[":
      return characterClass()
    case "\\":
      return rest.first == "p" || rest.first == "P" ? category() : escaped().map(Self.literal)
    case ")", "*", "+", "?", "]", "{", "|", "}":
      return nil
    default:
      return Self.literal(first)
    }
  }

  /// Parses a character class after its opening bracket.
  private mutating func characterClass() -> String? {
    var translated = accept("^") ? "[^" : "["
    var isFirst = true
    while true {
      if accept("]") { return isFirst ? nil : translated + "]" }
      if accept("-") {
        // A literal hyphen must be the first or the last character of the class.
        guard isFirst || rest.first == "]" else { return nil }
        translated += Self.literal("-")
      } else if let member = classMember() {
        translated += member
      } else {
        return nil
      }
      isFirst = false
    }
  }

  private mutating func classMember() -> String? {
    if rest.starts(with: "\\p".unicodeScalars) || rest.starts(with: "\\P".unicodeScalars) {
      rest.removeFirst()
      return category()
    }
    guard let first = classCharacter() else { return nil }
    guard rest.first == "-", rest.dropFirst().first != "]" else { return Self.literal(first) }
    rest.removeFirst()
    guard let last = classCharacter(), first <= last else { return nil }
    return "\(Self.literal(first))-\(Self.literal(last))"
  }

  private mutating func classCharacter() -> Unicode.Scalar? {
    guard let scalar = rest.popFirst() else { return nil }
    switch scalar {
    case "\\": return escaped()
    case "-", "[", "]": return nil
    default: return scalar
    }
  }

  /// Parses an escape after its backslash.
  private mutating func escaped() -> Unicode.Scalar? {
    guard let scalar = rest.popFirst() else { return nil }
    switch scalar {
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "(", ")", "*", "+", "-", ".", "?", "[", "\\", "]", "^", "{", "|", "}": return scalar
    default: return nil
    }
  }

  /// Parses `p{Lu}` or `P{Lu}` after the backslash.
  private mutating func category() -> String? {
    let letter = rest.removeFirst()
    guard accept("{"), let end = rest.firstIndex(of: "}") else { return nil }
    let name = String(rest[..<end])
    rest = rest[rest.index(after: end)...]
    guard let first = name.first, let seconds = Self.categories[first], name.count <= 2,
      name.dropFirst().allSatisfy(seconds.contains)
    else { return nil }
    return "\\\(letter){\(name)}"
  }

  private static func literal(_ scalar: Unicode.Scalar) -> String {
    "\\u{\(String(scalar.value, radix: 16))}"
  }
}
