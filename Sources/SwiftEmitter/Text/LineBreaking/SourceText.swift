/// A line of Swift, seen with its brackets and its string literals.
struct SourceText {
  private let characters: [Character]
  /// How many brackets are open before each character; `nil` inside of a string literal.
  private let depths: [Int?]

  init(_ text: String) {
    characters = Array(text)
    var depths: [Int?] = []
    depths.reserveCapacity(characters.count)
    var depth = 0
    while depths.count < characters.count {
      let character = characters[depths.count]
      if ")]}".contains(character) { depth -= 1 }
      depths.append(depth)
      if "([{".contains(character) { depth += 1 }
      guard character == "\"" else { continue }
      let end = LiteralScanner.endOfLiteral(characters, at: depths.count - 1)
      depths += Array(repeating: nil, count: end - depths.count)
    }
    self.depths = depths
  }

  var count: Int { characters.count }

  func text(_ range: Range<Int>) -> String { String(characters[range]) }

  /// The first pair of parentheses that stands in no other.
  func outermostParentheses() -> (open: Int, close: Int)? {
    guard let open = characters.indices.first(where: { characters[$0] == "(" && depths[$0] == 0 })
    else { return nil }
    let rest = characters.index(after: open)..<characters.endIndex
    guard let close = rest.first(where: { characters[$0] == ")" && depths[$0] == 0 }) else {
      return nil
    }
    return (open, close)
  }

  /// The first bracket of a list that stands in no parentheses, and ends with the text.
  func outermostBracket() -> Int? {
    characters.indices.first { characters[$0] == "[" && depths[$0] == 0 && isListStart($0) }
  }

  /// Whether a bracket begins a list of values that is the end of the text, rather than a type.
  private func isListStart(_ index: Int) -> Bool {
    let rest = characters.index(after: index)..<characters.endIndex
    guard let close = rest.first(where: { characters[$0] == "]" && depths[$0] == 0 }) else {
      return false
    }
    return characters[(close + 1)...].allSatisfy { $0 == "," }
  }

  /// The parts between separators outside of brackets; each but the first begins with the separator.
  func split(before separator: String) -> [String] {
    cut(at: places(of: separator))
  }

  /// The parts between separators outside of brackets; each but the last ends with the separator.
  func split(after separator: String) -> [String] {
    cut(at: places(of: separator).map { $0 + separator.count })
  }

  /// The place of the last string literal, its quotation marks included.
  func lastStringLiteral() -> Range<Int>? {
    guard let close = characters.indices.last(where: { characters[$0] == "\"" }),
      depths[close] == nil
    else { return nil }
    var open = close
    while open > 0, depths[open] == nil { open -= 1 }
    return characters[open] == "\"" ? open..<(close + 1) : nil
  }

  private func places(of separator: String) -> [Int] {
    let pattern = Array(separator)
    guard characters.count >= pattern.count else { return [] }
    return (0...(characters.count - pattern.count)).filter { place in
      depths[place] == 0 && Array(characters[place..<(place + pattern.count)]) == pattern
    }
  }

  private func cut(at places: [Int]) -> [String] {
    var parts: [String] = []
    var start = 0
    for place in places {
      parts.append(text(start..<place))
      start = place
    }
    parts.append(text(start..<characters.count))
    return parts
  }
}
