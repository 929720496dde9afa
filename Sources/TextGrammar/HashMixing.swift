extension Int {
  /// A hash of a number that is unique in its table already, by a product (Fibonacci hashing).
  @inlinable
  package func mixed(with number: Int) -> Int {
    let product = UInt64(truncatingIfNeeded: self ^ number) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: product ^ (product >> 32))
  }
}
