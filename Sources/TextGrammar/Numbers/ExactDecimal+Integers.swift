extension ExactDecimal {
  public enum Rounding: Sendable { case up, down }

  /// The value as an integer; `nil` if it is not one, or if it is out of the type's range.
  public func integer<Value: FixedWidthInteger>(as type: Value.Type) -> Value? {
    guard isInteger, let magnitude = wholeMagnitude else { return nil }
    return Self.signed(magnitude, isNegative: isNegative)
  }

  /// The value as an `Int`; `nil` if it is not an integer in range.
  public var integer: Int? { integer(as: Int.self) }

  /// Whether the number is less than the type's minimum.
  public func isBelow<Value: FixedWidthInteger>(_ type: Value.Type) -> Bool {
    self < ExactDecimal(Value.min)
  }

  /// The nearest integer in a direction, saturated to the range of a type.
  public func rounded<Value: FixedWidthInteger>(
    _ rounding: Rounding, to type: Value.Type = Int.self
  ) -> Value {
    guard let magnitude = wholeMagnitude,
      let value: Value = Self.signed(magnitude, isNegative: isNegative)
    else { return isNegative ? Value.min : Value.max }
    guard !isInteger else { return value }
    switch rounding {
    case .up: return isNegative || value == Value.max ? value : value + 1
    case .down: return !isNegative || value == Value.min ? value : value - 1
    }
  }

  /// The number times a power of ten; `nil` if the result is not an integer that certainly fits
  /// into an `Int`.
  public func multiple(ofPowerOfTen power: Int) -> Int? {
    guard !isZero else { return 0 }
    let zeros = exponent - power
    guard zeros >= 0, zeros < 18, digitCount + zeros <= 18, case .few(var value) = digits else {
      return nil
    }
    for _ in 0..<zeros { value *= 10 }
    return isNegative ? -Int(value) : Int(value)
  }

  /// The nearest `Double`; an infinity if the number is too large.
  public var double: Double {
    if case .few(let few) = digits, few < 1 << 53, exponent == 0 {
      return isNegative ? -Double(few) : Double(few)
    }
    let all = String(decoding: digitList.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
    let magnitude = Double("\(all)e\(exponent)") ?? (exponent < 0 ? 0 : .infinity)
    return isNegative ? -magnitude : magnitude
  }

  /// The digits before the point; `nil` if they do not fit into 64 bits.
  private var wholeMagnitude: UInt64? {
    guard digitCount + exponent > 0 else { return 0 }
    guard digitCount + exponent <= 20 else { return nil }
    switch digits {
    case .few(var value):
      for _ in 0..<max(0, exponent) {
        let (product, overflows) = value.multipliedReportingOverflow(by: 10)
        guard !overflows else { return nil }
        value = product
      }
      for _ in 0..<max(0, -exponent) { value /= 10 }
      return value
    case .many(let digits):
      let whole = digits.prefix(digits.count + exponent).map { $0 + UInt8(ascii: "0") }
      return UInt64(String(decoding: whole, as: UTF8.self))
    }
  }

  private static func signed<Value: FixedWidthInteger>(
    _ magnitude: UInt64, isNegative: Bool
  ) -> Value? {
    guard isNegative, magnitude != 0 else { return Value(exactly: magnitude) }
    guard Value.isSigned, magnitude <= Value.min.magnitude else { return nil }
    return Value(truncatingIfNeeded: 0 &- magnitude)
  }
}
