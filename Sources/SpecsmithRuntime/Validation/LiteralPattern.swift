/// A regular expression that is only letters, perhaps anchored: `^databricks/`, `-thinking$`.
struct LiteralPattern: Sendable {
  private let text: String
  private let isAnchoredAtStart: Bool
  private let isAnchoredAtEnd: Bool

  /// - Returns: `nil` when the expression has operators.
  init?(_ source: String) {
    var rest = source[...]
    isAnchoredAtStart = rest.first == "^"
    if isAnchoredAtStart { rest = rest.dropFirst() }
    isAnchoredAtEnd = rest.last == "$"
    if isAnchoredAtEnd { rest = rest.dropLast() }
    // The escapes, too, are left to the full engine.
    guard !rest.unicodeScalars.contains(where: "\\^$.*+?()[]{}|".unicodeScalars.contains) else {
      return nil
    }
    text = String(rest)
  }

  /// Compares bytes: letters that are only canonically equal are different ones to ECMA-262.
  func matches(_ candidate: String) -> Bool {
    let bytes = candidate.utf8
    let count = text.utf8.count
    guard bytes.count >= count else { return false }
    switch (isAnchoredAtStart, isAnchoredAtEnd) {
    case (true, true): return bytes.elementsEqual(text.utf8)
    case (true, false): return bytes.starts(with: text.utf8)
    case (false, true): return bytes.suffix(count).elementsEqual(text.utf8)
    case (false, false):
      var rest = bytes[...]
      while rest.count >= count {
        if rest.starts(with: text.utf8) { return true }
        rest = rest.dropFirst()
      }
      return false
    }
  }
}
