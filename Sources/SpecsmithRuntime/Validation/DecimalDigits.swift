import TextGrammar

/// A number as `digits × 10^exponent`, its sign left out.
struct DecimalDigits {
  let digits: UInt64
  let exponent: Int

  /// The shortest decimal form of a double; `nil` when it is not finite.
  init?(_ value: Double) {
    let magnitude = value.magnitude
    // Most numbers of documents have few digits: a decimal of at most 15 digits that rounds to the
    // double is its shortest form, and this finds it without making a text of the number.
    var power = 1.0
    for places in 0...15 {
      let scaled = (magnitude * power).rounded()
      if scaled < 1e15, scaled / power == magnitude {
        self.init(digits: UInt64(scaled), exponent: -places)
        return
      }
      power *= 10
    }
    self.init("\(magnitude)")
  }

  /// Reads `12.5`, `1e-08` or `-5e+20`; `nil` when it is none, or has more digits than 64 bits.
  init?(_ text: String) {
    var digits: UInt64 = 0
    var exponent = 0
    var isFraction = false
    var rest = text.utf8[...]
    if rest.first == 0x2D { rest = rest.dropFirst() }
    while let byte = rest.first, byte.isDigit || byte == 0x2E {
      rest = rest.dropFirst()
      guard byte != 0x2E else {
        isFraction = true
        continue
      }
      let (product, overflows) = digits.multipliedReportingOverflow(by: 10)
      guard !overflows else { return nil }
      digits = product + UInt64(byte - 0x30)
      if isFraction { exponent -= 1 }
    }
    if let byte = rest.first, byte | 0x20 == 0x65 {
      guard let power = Int(String(decoding: rest.dropFirst(), as: UTF8.self)) else { return nil }
      exponent += power
    } else if !rest.isEmpty {
      return nil
    }
    self.init(digits: digits, exponent: exponent)
  }

  private init(digits: UInt64, exponent: Int) {
    self.digits = digits
    self.exponent = exponent
  }

  func isMultiple(of divisor: DecimalDigits) -> Bool {
    guard divisor.digits != 0 else { return digits == 0 }
    guard digits != 0 else { return true }
    guard exponent < divisor.exponent else {
      // value · 10^n mod divisor, so that no large number is ever made.
      let power = DecimalDigits.power(of: 10, exponent - divisor.exponent, modulo: divisor.digits)
      return DecimalDigits.product(digits, power, modulo: divisor.digits) == 0
    }
    // The divisor has n more places: the value's digits must be a multiple of divisor · 10^n.
    var scaled = divisor.digits
    for _ in exponent..<divisor.exponent {
      let (product, overflows) = scaled.multipliedReportingOverflow(by: 10)
      guard !overflows else { return false }
      scaled = product
    }
    return digits % scaled == 0
  }

  private static func product(_ left: UInt64, _ right: UInt64, modulo modulus: UInt64) -> UInt64 {
    modulus.dividingFullWidth((left % modulus).multipliedFullWidth(by: right % modulus)).remainder
  }

  private static func power(of base: UInt64, _ exponent: Int, modulo modulus: UInt64) -> UInt64 {
    var result = 1 % modulus
    var base = base % modulus
    var exponent = exponent
    while exponent > 0 {
      if exponent & 1 == 1 { result = product(result, base, modulo: modulus) }
      base = product(base, base, modulo: modulus)
      exponent >>= 1
    }
    return result
  }
}
