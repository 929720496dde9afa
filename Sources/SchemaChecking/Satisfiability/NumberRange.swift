/// The numbers between two bounds.
struct NumberRange {
  var lower: ExactNumber
  var lowerIsExcluded: Bool
  var upper: ExactNumber
  var upperIsExcluded: Bool

  var isEmpty: Bool {
    lower > upper || (lower == upper && (lowerIsExcluded || upperIsExcluded))
  }

  /// Whether no multiple of a step is in the range.
  ///
  /// - Parameter wholeOnly: Whether only whole numbers are looked for.
  /// - Returns: `nil` where the numbers are too long to tell.
  func excludesMultiples(of step: ExactNumber, wholeOnly: Bool) -> Bool? {
    let exponent = min(lower.exponent, upper.exponent, step.exponent, wholeOnly ? 0 : Int.max)
    guard let first = lower.scaled(to: exponent), let last = upper.scaled(to: exponent),
      var step = step.scaled(to: exponent), step > 0
    else { return nil }
    if wholeOnly {
      guard let one = ExactNumber(1).scaled(to: exponent),
        let common = Self.leastCommonMultiple(step, one)
      else { return nil }
      step = common
    }
    // Rounds up: Swift cuts off, which does so for what is negative.
    let (quotient, remainder) = first.quotientAndRemainder(dividingBy: step)
    var (multiple, overflows) = (quotient + (remainder > 0 ? 1 : 0))
      .multipliedReportingOverflow(by: step)
    guard !overflows else { return nil }
    if multiple == first, lowerIsExcluded {
      (multiple, overflows) = multiple.addingReportingOverflow(step)
      guard !overflows else { return nil }
    }
    return multiple > last || (multiple == last && upperIsExcluded)
  }

  private static func leastCommonMultiple(_ left: Int, _ right: Int) -> Int? {
    var (divisor, rest) = (left, right)
    while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
    let (product, overflows) = (left / divisor).multipliedReportingOverflow(by: right)
    return overflows ? nil : product
  }
}

extension ExactNumber {
  /// The number as a multiple of a power of ten that is not larger than its last digit.
  ///
  /// - Returns: `nil` where it has more digits than an `Int` surely holds.
  fileprivate func scaled(to power: Int) -> Int? {
    guard !digits.isEmpty else { return 0 }
    let zeros = exponent - power
    guard zeros >= 0, zeros < 18, digits.count + zeros <= 18 else { return nil }
    var value = 0
    for digit in digits { value = value * 10 + Int(digit) }
    for _ in 0..<zeros { value *= 10 }
    return isNegative ? -value : value
  }
}
