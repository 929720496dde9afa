/// An exact decimal number: `±digits × 10^exponent`.
///
/// A bound such as 2^63 or 0.1 must not be rounded to a binary fraction. Neither the first nor the
/// last digit is zero, so equal numbers have equal representations. A number needs no more space
/// than its text.
public struct ExactDecimal: Hashable, Sendable {
  /// The digits. The last one is not zero, except for the number zero itself.
  enum Digits: Hashable, Sendable {
    /// Digits that fit into 64 bits, as for most numbers in documents.
    case few(UInt64)
    /// More digits, with values from 0 to 9 and the most significant one first.
    case many([UInt8])
  }

  public let isNegative: Bool
  let digits: Digits
  /// The power of ten of the last digit; 0 for zero.
  public let exponent: Int

  public static let zero = ExactDecimal(isNegative: false, 0, exponent: 0)

  init(isNegative: Bool, _ digits: UInt64, exponent: Int) {
    var digits = digits
    var exponent = digits == 0 ? 0 : exponent
    while digits != 0, digits.isMultiple(of: 10) {
      digits /= 10
      exponent += 1
    }
    self.init(
      isNegative: isNegative && digits != 0, normalized: .few(digits), exponent: exponent)
  }

  private init(isNegative: Bool, normalized digits: Digits, exponent: Int) {
    self.isNegative = isNegative
    self.digits = digits
    self.exponent = exponent
  }

  /// - Parameter digits: Values from 0 to 9, the most significant one first.
  init(isNegative: Bool, _ digits: some BidirectionalCollection<UInt8>, exponent: Int) {
    let significant = digits.drop { $0 == 0 }
    guard let last = significant.lastIndex(where: { $0 != 0 }) else {
      self.init(isNegative: false, 0, exponent: 0)
      return
    }
    let trimmed = significant[...last]
    let exponent = exponent + significant.distance(from: last, to: significant.endIndex) - 1
    var few: UInt64 = 0
    for digit in trimmed {
      let (product, overflows) = few.multipliedReportingOverflow(by: 10)
      let (sum, carries) = product.addingReportingOverflow(UInt64(digit))
      guard !overflows, !carries else {
        self.init(isNegative: isNegative, normalized: .many(Array(trimmed)), exponent: exponent)
        return
      }
      few = sum
    }
    self.init(isNegative: isNegative, few, exponent: exponent)
  }

  public init(_ value: some FixedWidthInteger) {
    if let magnitude = UInt64(exactly: value.magnitude) {
      self.init(isNegative: value < 0, magnitude, exponent: 0)
    } else {
      self.init(
        isNegative: value < 0, "\(value.magnitude)".utf8.map { $0 - UInt8(ascii: "0") },
        exponent: 0)
    }
  }

  public var isZero: Bool { digits == .few(0) }

  public var isInteger: Bool { exponent >= 0 }

  /// The number of digits without leading and trailing zeros.
  var digitCount: Int {
    switch digits {
    case .few(var rest):
      var count = 1
      while rest >= 10 {
        rest /= 10
        count += 1
      }
      return count
    case .many(let digits): return digits.count
    }
  }

  /// Values from 0 to 9, the most significant one first. Zero has one digit.
  var digitList: [UInt8] {
    switch digits {
    case .few(let digits): "\(digits)".utf8.map { $0 - UInt8(ascii: "0") }
    case .many(let digits): digits
    }
  }
}
