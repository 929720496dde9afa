extension ExactDecimal {
  /// Whether the number is an integer multiple of another one. Only zero is a multiple of zero.
  ///
  /// `false` if the check would take too long because both have very many digits.
  public func isMultiple(of divisor: ExactDecimal) -> Bool {
    guard !isZero, !divisor.isZero else { return isZero }
    // The last digit is not zero, so no power of ten can compensate for that of the divisor.
    guard exponent >= divisor.exponent else { return false }
    guard case .few(let modulus) = divisor.digits else {
      return isMultiple(ofLong: divisor)
    }
    let value =
      switch digits {
      case .few(let value): value % modulus
      case .many(let digits):
        digits.reduce(0) { remainder, digit in
          Self.sum(Self.product(remainder, 10, modulo: modulus), UInt64(digit), modulo: modulus)
        }
      }
    // Computes value · 10^n mod divisor without large numbers.
    let power = Self.powerOfTen(exponent - divisor.exponent, modulo: modulus)
    return Self.product(value, power, modulo: modulus) == 0
  }

  /// The maximum number of steps of a long division.
  private static let mostSteps = 1_000_000

  /// Long division, for a divisor that does not fit into 64 bits.
  private func isMultiple(ofLong divisor: ExactDecimal) -> Bool {
    let zeros = exponent - divisor.exponent
    let modulus = divisor.digitList
    let subtrahend = [0] + modulus
    guard zeros <= Self.mostSteps / modulus.count,
      digitCount <= Self.mostSteps / modulus.count
    else { return false }
    // One digit longer than the divisor, with the most significant digit first.
    var remainder = [UInt8](repeating: 0, count: modulus.count + 1)
    for digit in digitList + [UInt8](repeating: 0, count: zeros) {
      remainder.removeFirst()
      remainder.append(digit)
      while !remainder.lexicographicallyPrecedes(subtrahend) {
        var borrow: UInt8 = 0
        for position in subtrahend.indices.reversed() {
          let taken = subtrahend[position] + borrow
          borrow = remainder[position] < taken ? 1 : 0
          remainder[position] = remainder[position] + 10 * borrow - taken
        }
      }
    }
    return remainder.allSatisfy { $0 == 0 }
  }

  private static func powerOfTen(_ exponent: Int, modulo modulus: UInt64) -> UInt64 {
    var result = 1 % modulus
    var base = 10 % modulus
    var exponent = exponent
    while exponent > 0 {
      if exponent & 1 == 1 { result = product(result, base, modulo: modulus) }
      base = product(base, base, modulo: modulus)
      exponent >>= 1
    }
    return result
  }

  private static func product(_ left: UInt64, _ right: UInt64, modulo modulus: UInt64) -> UInt64 {
    modulus.dividingFullWidth((left % modulus).multipliedFullWidth(by: right % modulus)).remainder
  }

  /// - Parameter left: A number less than the modulus.
  private static func sum(_ left: UInt64, _ right: UInt64, modulo modulus: UInt64) -> UInt64 {
    let right = right % modulus
    return left >= modulus - right ? left - (modulus - right) : left + right
  }
}
