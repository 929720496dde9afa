/// The possible next bytes of a part of an expression: a superset of those that it matches.
struct PatternFirst: Sendable, Equatable {
  /// The ASCII bytes, as bits.
  private(set) var low: UInt64
  private(set) var high: UInt64
  private(set) var hasNonASCII: Bool
  /// Whether the end of the string is possible.
  fileprivate(set) var hasEnd: Bool

  static let nothing = PatternFirst(low: 0, high: 0, hasNonASCII: false, hasEnd: false)
  static let anything = PatternFirst(low: .max, high: .max, hasNonASCII: true, hasEnd: true)

  @inline(__always)
  func allows(_ byte: UInt8) -> Bool {
    byte < 0x80 ? (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 != 0 : hasNonASCII
  }

  /// Whether no possible next byte begins a member of the set.
  func isDisjoint(with set: ScalarSet) -> Bool {
    low & set.low == 0 && high & set.high == 0 && !(hasNonASCII && set.mayHoldNonASCII)
  }

  fileprivate mutating func formUnion(_ set: ScalarSet) {
    low |= set.low
    high |= set.high
    hasNonASCII = hasNonASCII || set.mayHoldNonASCII
  }

  fileprivate mutating func insert(_ value: UInt32) {
    switch value {
    case 0..<64: low |= 1 << UInt64(value)
    case 64..<128: high |= 1 << UInt64(value - 64)
    default: hasNonASCII = true
    }
  }
}

extension PatternCode {
  /// The maximum number of instructions to visit. A position of an expression usually has fewer
  /// alternatives.
  private static let visitLimit = 64

  /// The possible next bytes for an instruction and its successors, which match from left to right.
  func first(at instruction: Int32) -> PatternFirst {
    var first = PatternFirst.nothing
    var waiting = [instruction]
    var seen: Set<Int32> = []
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted else { continue }
      guard seen.count <= Self.visitLimit else { return .anything }
      switch instructions[Int(next)] {
      case .scalar(let value): first.insert(value)
      case .set(let index): first.formUnion(sets[Int(index)])
      case .run(let index):
        first.formUnion(sets[Int(runs[Int(index)].set)])
        if runs[Int(index)].minimum == 0 { waiting.append(next + 1) }
      case .fork(let index):
        waiting.append(forks[Int(index)].preferred)
        waiting.append(forks[Int(index)].other)
      case .jump(let target): waiting.append(target)
      case .textEnd: first.hasEnd = true
      // An assertion can only restrict the next bytes.
      case .textStart, .wordBoundary, .look, .save, .clear, .progress: waiting.append(next + 1)
      case .backReference, .accept: return .anything
      }
    }
    return first
  }
}
