import Foundation

extension JSONNumber: Comparable {
  /// Compares the exact values.
  public static func < (left: JSONNumber, right: JSONNumber) -> Bool {
    if let left = left.integer(as: Int64.self), let right = right.integer(as: Int64.self) {
      return left < right
    }
    if let left = left.exact, let right = right.exact { return left < right }
    return left.double < right.double
  }
}

extension JSONNumber {
  /// Whether the number is an integer.
  public var isInteger: Bool {
    exact?.isInteger ?? false
  }
}

@_spi(Generated) extension JSONNumber: MultipleCheckable {
  /// Whether the number is a multiple, by decimal arithmetic: 0.3 is a multiple of 0.1.
  public func isMultiple(ofDivisor divisor: JSONNumber) -> Bool {
    guard let value = exact, let divisor = divisor.exact else { return false }
    return value.isMultiple(of: divisor)
  }
}

extension JSONNumber: ExpressibleByIntegerLiteral {
  /// The number of a literal.
  public init(integerLiteral value: Int64) {
    self.init(value)
  }
}

extension JSONNumber: ExpressibleByFloatLiteral {
  /// The number of a literal, which may have a fraction.
  public init(floatLiteral value: Double) {
    self.init(value)
  }
}
