/// A set of small integers, which allocates no memory for those below 64.
struct BitSet {
  private var low: UInt64 = 0
  private var high: [UInt64] = []

  func contains(_ number: Int) -> Bool {
    if number < 64 { return low & (1 << UInt64(number)) != 0 }
    let word = number / 64 - 1
    return word < high.count && high[word] & (1 << UInt64(number % 64)) != 0
  }

  /// - Returns: Whether the number was inserted, and not already there.
  mutating func insert(_ number: Int) -> Bool {
    guard !contains(number) else { return false }
    if number < 64 {
      low |= 1 << UInt64(number)
      return true
    }
    let word = number / 64 - 1
    while high.count <= word { high.append(0) }
    high[word] |= 1 << UInt64(number % 64)
    return true
  }
}
