extension Int {
  /// A hash of a number that hardly occurs twice in a table, by a product (Fibonacci hashing). The upper half of the
  /// product is mixed into the lower one, so that evenly spaced numbers do not collide.
  @inlinable
  package func mixed(with number: Int) -> Int {
    let product = UInt64(truncatingIfNeeded: self ^ number) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: product ^ (product >> 32))
  }
}
