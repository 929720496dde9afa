/// A set of Unicode code points, such as a character class of a regular expression.
struct ScalarSet: Hashable, Sendable {
  /// The ASCII members, as bits: nearly all characters of most strings are ASCII.
  let low: UInt64
  let high: UInt64
  /// The ranges of members, sorted and disjoint.
  let ranges: [ClosedRange<UInt32>]
  let properties: [ScalarProperty]
  /// Whether the set is the complement of the ranges and the properties.
  let isNegated: Bool
  /// The number of steps that a lookup in the set costs.
  let cost: Int

  static let last: UInt32 = 0x10FFFF

  init(
    _ ranges: [ClosedRange<UInt32>], properties: [ScalarProperty] = [], isNegated: Bool = false
  ) {
    let merged = Self.merged(ranges)
    // A complement of ranges consists of ranges too, which can be merged with others.
    let isComplement = isNegated && properties.isEmpty
    self.ranges = isComplement ? Self.complement(merged) : merged
    var known: Set<ScalarProperty> = []
    let properties = properties.filter { known.insert($0).inserted }
    self.properties = properties
    self.isNegated = isNegated && !isComplement
    cost = properties.reduce(1) { $0 + $1.cost }
    var halves: [UInt64] = [0, 0]
    for value in UInt32(0)..<128 {
      let isInside =
        Self.contains(value, in: self.ranges) || properties.contains { $0.contains(value) }
      if isInside != self.isNegated { halves[Int(value >> 6)] |= 1 << UInt64(value & 63) }
    }
    low = halves[0]
    high = halves[1]
  }

  init(_ value: UInt32) {
    self.init([value...value])
  }

  /// Whether the set may contain code points beyond ASCII.
  var mayHoldNonASCII: Bool {
    !properties.isEmpty || isNegated || ranges.last.map { $0.upperBound >= 0x80 } ?? false
  }

  @inline(__always)
  func containsASCII(_ byte: UInt8) -> Bool {
    (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 != 0
  }

  @inline(__always)
  func contains(_ value: UInt32) -> Bool {
    value < 0x80 ? containsASCII(UInt8(truncatingIfNeeded: value)) : containsNonASCII(value)
  }

  @inline(never)
  private func containsNonASCII(_ value: UInt32) -> Bool {
    let isInside =
      Self.contains(value, in: ranges) || properties.contains { $0.contains(value) }
    return isInside != isNegated
  }

  static func == (one: ScalarSet, other: ScalarSet) -> Bool {
    one.low == other.low && one.high == other.high && one.isNegated == other.isNegated
      && one.ranges == other.ranges && one.properties == other.properties
  }

  /// Hashes only a part: there may be many ranges, and the same set is looked up once for each copy
  /// of its class.
  func hash(into hasher: inout Hasher) {
    hasher.combine(low)
    hasher.combine(high)
    hasher.combine(ranges.count)
    hasher.combine(ranges.last)
  }

  // MARK: Ranges

  private static func contains(_ value: UInt32, in ranges: [ClosedRange<UInt32>]) -> Bool {
    var first = 0
    var end = ranges.count
    while first < end {
      let middle = (first + end) / 2
      if value < ranges[middle].lowerBound {
        end = middle
      } else if value > ranges[middle].upperBound {
        first = middle + 1
      } else {
        return true
      }
    }
    return false
  }

  private static func merged(_ ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
    guard ranges.count > 1 else { return ranges }
    var merged: [ClosedRange<UInt32>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let previous = merged.last, range.lowerBound <= previous.upperBound + 1 {
        let upper = max(previous.upperBound, range.upperBound)
        merged[merged.count - 1] = previous.lowerBound...upper
      } else {
        merged.append(range)
      }
    }
    return merged
  }

  private static func complement(_ ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
    var gaps: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges {
      if range.lowerBound > next { gaps.append(next...range.lowerBound - 1) }
      next = range.upperBound + 1
    }
    if next <= last { gaps.append(next...last) }
    return gaps
  }
}

// MARK: The classes of ECMA-262

extension ScalarSet {
  static let digits = ScalarSet([0x30...0x39])
  static let words = ScalarSet([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
  static let lineTerminators = ScalarSet([0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029])
  static let spaces = ScalarSet([
    0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029,
    0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
  ])

  static let notDigits = digits.complement
  static let notWords = words.complement
  static let notSpaces = spaces.complement
  /// The set that a dot matches.
  static let notLineTerminators = lineTerminators.complement

  private var complement: ScalarSet {
    ScalarSet(ranges, properties: properties, isNegated: !isNegated)
  }
}
