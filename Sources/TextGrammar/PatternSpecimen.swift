/// Generates a short and readable string that matches a regular expression.
package enum PatternSpecimen {
  /// A string in which the expression matches.
  ///
  /// - Parameter minimumLength: The minimum number of code points. Repetitions are extended to
  ///   reach it.
  /// - Returns: `nil` if no string is found. Lookarounds and back references are ignored in the
  ///   search.
  package static func text(accepting source: String, minimumLength: Int = 0) -> String? {
    guard minimumLength <= lengthLimit, let program = PatternProgram(source),
      let parsed = try? PatternParser.parse(source)
    else { return nil }
    for round in 0...roundLimit {
      var maker = Maker(extra: round)
      maker.append(parsed.root)
      var text = maker.text
      // If the expression is not anchored at the end, any characters may follow.
      while text.unicodeScalars.count < minimumLength, round == roundLimit { text += "a" }
      guard text.unicodeScalars.count >= minimumLength else { continue }
      if case .found = program.outcome(of: text) { return text }
    }
    return nil
  }

  private static let lengthLimit = 1_000
  /// The maximum number of additional repetitions to try.
  private static let roundLimit = 64

  private struct Maker {
    /// The number of additional repetitions of each part that allows them.
    var extra: Int
    var text = ""
    private static let limit = 4_000

    init(extra: Int) {
      self.extra = extra
    }

    mutating func append(_ syntax: PatternSyntax) {
      guard text.utf8.count < Self.limit else { return }
      switch syntax {
      case .scalar(let value): append(value)
      case .set(let set): set.specimen.map { append($0) }
      case .sequence(let parts): for part in parts { append(part) }
      case .alternatives(let alternatives): alternatives.first.map { append($0) }
      case .group(let body, _): append(body)
      case .repetition(let body, let repetition):
        let count = min(repetition.minimum + extra, repetition.maximum, Self.limit)
        for _ in 0..<count { append(body) }
      case .textStart, .textEnd, .wordBoundary, .look, .backReference: break
      }
    }

    private mutating func append(_ value: UInt32) {
      guard let scalar = Unicode.Scalar(value) else { return }
      text.unicodeScalars.append(scalar)
    }
  }
}

extension ScalarSet {
  /// A member, preferably a readable one.
  fileprivate var specimen: UInt32? {
    let readable = "a1A0bcdefghijklmnopqrstuvwxyz23456789BCDEFGHIJKLMNOPQRSTUVWXYZ-_. "
    if let scalar = readable.unicodeScalars.first(where: { contains($0.value) }) {
      return scalar.value
    }
    if let value = (UInt32(0x21)...0x7E).first(where: contains) { return value }
    return ranges.lazy.map(\.lowerBound).first { contains($0) && Unicode.Scalar($0) != nil }
  }
}
