/// A pattern for paths: `*` matches any characters except `/`, `**` any characters, and `?` one
/// character. All other characters match themselves, including `{id}`.
package struct PathPattern {
  private enum Token: Equatable {
    case literal(UInt8)
    case one, part, all
  }

  private let tokens: [Token]

  package init(_ text: String) {
    var tokens: [Token] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "?"): tokens.append(.one)
      case UInt8(ascii: "*"):
        // More than two asterisks have the same meaning as two.
        if tokens.last == .part || tokens.last == .all {
          tokens[tokens.count - 1] = .all
        } else {
          tokens.append(.part)
        }
      default: tokens.append(.literal(byte))
      }
    }
    self.tokens = tokens
  }

  /// Whether a path matches. The time is in proportion to the product of the lengths.
  package func matches(_ path: String) -> Bool {
    let slash = UInt8(ascii: "/")
    var states: Set<Int> = []
    func enter(_ state: Int, _ states: inout Set<Int>) {
      var state = state
      states.insert(state)
      while state < tokens.count, tokens[state] == .part || tokens[state] == .all {
        state += 1
        states.insert(state)
      }
    }
    enter(0, &states)
    for byte in path.utf8 {
      var next: Set<Int> = []
      for state in states where state < tokens.count {
        switch tokens[state] {
        case .literal(byte): enter(state + 1, &next)
        case .literal: break
        case .one: if byte != slash { enter(state + 1, &next) }
        case .part: if byte != slash { enter(state, &next) }
        case .all: enter(state, &next)
        }
      }
      states = next
    }
    return states.contains(tokens.count)
  }
}
