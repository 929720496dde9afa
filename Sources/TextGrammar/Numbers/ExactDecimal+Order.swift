extension ExactDecimal: Comparable {
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative
      ? right.hasSmallerMagnitude(than: left) : left.hasSmallerMagnitude(than: right)
  }

  private func hasSmallerMagnitude(than other: ExactDecimal) -> Bool {
    guard !isZero, !other.isZero else { return isZero && !other.isZero }
    let (order, otherOrder) = (digitCount + exponent, other.digitCount + other.exponent)
    guard order == otherOrder else { return order < otherOrder }
    if case .few(let own) = digits, case .few(let others) = other.digits,
      exponent == other.exponent
    {
      return own < others
    }
    return digitList.lexicographicallyPrecedes(other.digitList)
  }
}
