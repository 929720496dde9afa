import TextGrammar

/// The numbers between two bounds.
struct NumberRange {
  var lower: ExactDecimal
  var lowerIsExcluded: Bool
  var upper: ExactDecimal
  var upperIsExcluded: Bool

  var isEmpty: Bool {
    lower > upper || (lower == upper && (lowerIsExcluded || upperIsExcluded))
  }

  /// Whether the range contains no multiple of a number.
  ///
  /// - Parameter wholeOnly: Whether to look only for integers.
  /// - Returns: `nil` if the numbers are too long to compute with.
  func excludesMultiples(of step: ExactDecimal, wholeOnly: Bool) -> Bool? {
    let exponent = min(lower.exponent, upper.exponent, step.exponent, wholeOnly ? 0 : Int.max)
    guard let first = lower.multiple(ofPowerOfTen: exponent),
      let last = upper.multiple(ofPowerOfTen: exponent),
      var step = step.multiple(ofPowerOfTen: exponent), step > 0
    else { return nil }
    if wholeOnly {
      guard let one = ExactDecimal(1).multiple(ofPowerOfTen: exponent),
        let common = Self.leastCommonMultiple(step, one)
      else { return nil }
      step = common
    }
    // Rounds up. Swift truncates, which already rounds up negative numbers.
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
