/// A line of Swift, seen with its brackets and its string literals.
///
/// It is seen by its scalars: a combining mark makes one character with the quotation mark before it,
/// and that is a quotation mark all the same.
struct SourceText {
  private let scalars: [Unicode.Scalar]
  /// How many brackets are open before each scalar; `nil` inside of a string literal.
  private let depths: [Int?]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var depths: [Int?] = []
    depths.reserveCapacity(scalars.count)
    var depth = 0
    while depths.count < scalars.count {
      let scalar = scalars[depths.count]
      switch scalar {
      case ")", "]", "}":
        depth -= 1
        depths.append(depth)
      case "(", "[", "{":
        depths.append(depth)
        depth += 1
      case "\"":
        depths.append(depth)
        let end = LiteralScanner.endOfLiteral(scalars, at: depths.count - 1)
        depths += repeatElement(nil, count: end - depths.count)
      default: depths.append(depth)
      }
    }
    self.depths = depths
  }

  var count: Int { scalars.count }

  func text(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.reserveCapacity(range.count)
    for scalar in scalars[range] { text.append(scalar) }
    return String(text)
  }

  /// The first pair of parentheses that stands in no other.
  func outermostParentheses() -> (open: Int, close: Int)? {
    guard let open = scalars.indices.first(where: { scalars[$0] == "(" && depths[$0] == 0 })
    else { return nil }
    let rest = scalars.index(after: open)..<scalars.endIndex
    guard let close = rest.first(where: { scalars[$0] == ")" && depths[$0] == 0 }) else {
      return nil
    }
    return (open, close)
  }

  /// The first bracket of a list that stands in no parentheses, and ends with the text.
  func outermostBracket() -> Int? {
    scalars.indices.first { scalars[$0] == "[" && depths[$0] == 0 && isListStart($0) }
  }

  /// How many lists have more than one element, those within others included.
  var listsOfSeveral: Int {
    var count = 0
    var open: [Bool] = []
    for index in scalars.indices where depths[index] != nil {
      switch scalars[index] {
      case "[": open.append(false)
      case "(", "{": open.append(true)
      case "]", ")", "}": _ = open.popLast()
      case ",":
        if open.last == false, index + 1 < scalars.count {
          count += 1
          open[open.count - 1] = true
        }
      default: break
      }
    }
    return count
  }

  /// Whether a bracket begins a list of values that is the end of the text, rather than a type.
  private func isListStart(_ index: Int) -> Bool {
    let rest = scalars.index(after: index)..<scalars.endIndex
    guard let close = rest.first(where: { scalars[$0] == "]" && depths[$0] == 0 }) else {
      return false
    }
    return scalars[(close + 1)...].allSatisfy { $0 == "," }
  }

  /// The parts between separators outside of brackets; each but the first begins with the separator.
  func split(before separator: String) -> [String] {
    cut(at: places(of: separator))
  }

  /// The parts between separators outside of brackets; each but the last ends with the separator.
  func split(after separator: String) -> [String] {
    cut(at: places(of: separator).map { $0 + separator.unicodeScalars.count })
  }

  /// The place of the last string literal, its quotation marks included.
  func lastStringLiteral() -> Range<Int>? {
    guard let close = scalars.indices.last(where: { scalars[$0] == "\"" }),
      depths[close] == nil
    else { return nil }
    var open = close
    while open > 0, depths[open] == nil { open -= 1 }
    return scalars[open] == "\"" ? open..<(close + 1) : nil
  }

  private func places(of separator: String) -> [Int] {
    let pattern = Array(separator.unicodeScalars)
    guard scalars.count >= pattern.count else { return [] }
    return (0...(scalars.count - pattern.count)).filter { place in
      depths[place] == 0 && pattern.indices.allSatisfy { scalars[place + $0] == pattern[$0] }
    }
  }

  private func cut(at places: [Int]) -> [String] {
    var parts: [String] = []
    var start = 0
    for place in places {
      parts.append(text(start..<place))
      start = place
    }
    parts.append(text(start..<scalars.count))
    return parts
  }
}
