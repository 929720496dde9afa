/// Parses escapes and character classes of a regular expression.
extension PatternParser {
  /// A part of a class: a code point that may begin a range, or a set that cannot.
  private enum ClassPart {
    case scalar(UInt32)
    case set(ScalarSet)
  }

  // MARK: Outside of classes

  /// Parses an escape after the `\`.
  mutating func takeEscape() throws(PatternFailure) -> PatternSyntax {
    guard let scalar = take() else { throw .invalid }
    switch scalar {
    case "b": return .wordBoundary(isThere: true)
    case "B": return .wordBoundary(isThere: false)
    case "1"..."9": return takeReference(scalar)
    case "k": return try takeNamedReference()
    default:
      switch try takeEscape(scalar) {
      case .scalar(let value): return .scalar(value)
      case .set(let set): return .set(set)
      }
    }
  }

  // MARK: Classes

  /// Parses a class after the `[`.
  mutating func takeClass() throws(PatternFailure) -> ScalarSet {
    let isNegated = take("^")
    var ranges: [ClosedRange<UInt32>] = []
    var properties: [ScalarProperty] = []
    func add(_ part: ClassPart) {
      switch part {
      case .scalar(let value): ranges.append(value...value)
      case .set(let set):
        ranges += set.ranges
        properties += set.properties
      }
    }
    while let scalar = take() {
      if scalar == "]" {
        return ScalarSet(ranges, properties: properties, isNegated: isNegated)
      }
      let part = try classPart(scalar)
      guard peek() == "-", let next = peek(1), next != "]" else {
        add(part)
        continue
      }
      position += 2
      let end = try classPart(next)
      if case .scalar(let first) = part, case .scalar(let last) = end, first <= last {
        ranges.append(first...last)
      } else if case .scalar = part, case .scalar = end, next != "-" {
        throw .invalid
      } else {
        // `[\w-.]` and `[a--]` are not ranges, but three parts.
        add(part)
        add(.scalar(0x2D))
        add(end)
      }
    }
    throw .invalid
  }

  private mutating func classPart(_ scalar: Unicode.Scalar) throws(PatternFailure) -> ClassPart {
    guard scalar == "\\" else { return .scalar(scalar.value) }
    guard let escaped = take() else { throw .invalid }
    return escaped == "b" ? .scalar(0x08) : try takeEscape(escaped)
  }

  // MARK: Everywhere

  private mutating func takeEscape(
    _ scalar: Unicode.Scalar
  ) throws(PatternFailure) -> ClassPart {
    switch scalar {
    case "d": return .set(.digits)
    case "D": return .set(.notDigits)
    case "w": return .set(.words)
    case "W": return .set(.notWords)
    case "s": return .set(.spaces)
    case "S": return .set(.notSpaces)
    case "p", "P": return .set(try takeProperty(isNegated: scalar == "P"))
    case "t": return .scalar(0x09)
    case "n": return .scalar(0x0A)
    case "v": return .scalar(0x0B)
    case "f": return .scalar(0x0C)
    case "r": return .scalar(0x0D)
    case "0" where peek()?.isDigit != true: return .scalar(0)
    case "c":
      guard let letter = take(), letter.isASCII, letter.properties.isAlphabetic else {
        throw .invalid
      }
      return .scalar(letter.value & 0x1F)
    case "x": return .scalar(try takeHexadecimal(2))
    case "u": return .scalar(try takeUnicode())
    // Letters with a meaning after a backslash in other dialects, but not in ECMA-262.
    case "a"..."z", "A"..."Z", "0"..."9": throw .invalid
    default: return .scalar(scalar.value)
    }
  }

  /// `\p{Script=Greek}`.
  private mutating func takeProperty(isNegated: Bool) throws(PatternFailure) -> ScalarSet {
    guard let name = takeBraced() else { throw .invalid }
    let key = (isNegated ? "P" : "p") + name
    if let known = propertySets[key] { return known }
    guard let property = ScalarProperty(name, isNegated: isNegated) else { throw .invalid }
    let set = ScalarSet([], properties: [property])
    propertySets[key] = set
    return set
  }

  /// `\u0041`, `\u{1F600}` and the surrogate pair `\uD83D\uDE00`.
  private mutating func takeUnicode() throws(PatternFailure) -> UInt32 {
    if peek() == "{" {
      guard let digits = takeBraced(), digits.utf8.allSatisfy(\.isHexDigit),
        let value = UInt32(digits, radix: 16), value <= ScalarSet.last
      else { throw .invalid }
      return value
    }
    let first = try takeHexadecimal(4)
    let start = position
    guard (0xD800..<0xDC00).contains(first), take("\\u"), peek() != "{" else {
      position = start
      return first
    }
    let second = try takeHexadecimal(4)
    guard (0xDC00..<0xE000).contains(second) else {
      position = start
      return first
    }
    return 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
  }

  private mutating func takeHexadecimal(_ count: Int) throws(PatternFailure) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<count {
      guard let digit = take(), let number = digit.hexadecimalValue else { throw .invalid }
      value = value << 4 + number
    }
    return value
  }

  private mutating func takeBraced() -> String? {
    guard peek() == "{", let end = source[position...].firstIndex(of: "}") else { return nil }
    let content = String(String.UnicodeScalarView(source[(position + 1)..<end]))
    position = end + 1
    return content
  }
}

extension Unicode.Scalar {
  fileprivate var hexadecimalValue: UInt32? {
    switch self {
    case "0"..."9": value - 0x30
    case "a"..."f": value - 0x61 + 10
    case "A"..."F": value - 0x41 + 10
    default: nil
    }
  }
}
