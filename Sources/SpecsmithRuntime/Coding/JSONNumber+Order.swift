import Foundation

extension JSONNumber: Comparable {
  /// By the numbers' exact values.
  public static func < (left: JSONNumber, right: JSONNumber) -> Bool {
    if let left = left.integer(as: Int64.self), let right = right.integer(as: Int64.self) {
      return left < right
    }
    if let left = left.exactDecimal, let right = right.exactDecimal { return left < right }
    return left.double < right.double
  }

  /// A decimal holds 38 digits; what is of another magnitude is told by doubles.
  private var exactDecimal: Decimal? {
    let magnitude = double.magnitude
    guard magnitude < 1e100, magnitude > 1e-60 || magnitude == 0 else { return nil }
    return decimal
  }
}

extension JSONNumber {
  /// Whether the number has no fraction.
  public var isInteger: Bool {
    if integer(as: Int64.self) != nil || integer(as: UInt64.self) != nil { return true }
    return double == double.rounded() && decimalIsInteger
  }

  private var decimalIsInteger: Bool {
    guard double.magnitude < 1e37, let decimal else { return double.isFinite }
    var value = decimal
    var rounded = Decimal()
    NSDecimalRound(&rounded, &value, 0, .plain)
    return rounded == decimal
  }
}

extension JSONNumber: MultipleCheckable {
  /// By decimal arithmetic: 0.3 is a multiple of 0.1.
  public func isMultiple(ofDivisor divisor: JSONNumber) -> Bool {
    guard double.isFinite else { return false }
    if let value = DecimalDigits(description), let divisor = DecimalDigits(divisor.description) {
      return value.isMultiple(of: divisor)
    }
    guard let value = decimal, let divisor = divisor.decimal else { return false }
    return value.isMultiple(ofDivisor: divisor)
  }
}

extension JSONNumber: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int64) {
    self.init(value)
  }
}

extension JSONNumber: ExpressibleByFloatLiteral {
  public init(floatLiteral value: Double) {
    self.init(value)
  }
}

extension JSONNumber {
  /// A number of the document that no literal of Swift's writes exactly.
  ///
  /// - Parameter text: The number in JSON. What is none becomes no number, which equals nothing.
  public init(exactly text: String) {
    if let integer = Int64(text) {
      self.init(integer)
    } else if let integer = UInt64(text) {
      self.init(integer)
    } else if let decimal = Decimal(string: text), decimal.isFinite, text.utf8.count <= 38 {
      self.init(decimal)
    } else {
      self.init(Double(text) ?? .nan)
    }
  }
}
