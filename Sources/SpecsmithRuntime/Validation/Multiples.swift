import Foundation
import TextGrammar

/// A number that can be checked with decimal arithmetic to be a multiple of another.
@_spi(Generated) public protocol MultipleCheckable {
  /// Whether the value is a whole multiple of the divisor. Nothing is one of zero, except zero.
  func isMultiple(ofDivisor divisor: Self) -> Bool
}

@_spi(Generated) extension MultipleCheckable where Self: BinaryInteger {
  @inlinable
  public func isMultiple(ofDivisor divisor: Self) -> Bool {
    // By magnitude: the remainder of the least integer by -1 overflows.
    divisor == 0 ? self == 0 : magnitude % divisor.magnitude == 0
  }
}

@_spi(Generated) extension Int: MultipleCheckable {}
@_spi(Generated) extension Int8: MultipleCheckable {}
@_spi(Generated) extension Int16: MultipleCheckable {}
@_spi(Generated) extension Int32: MultipleCheckable {}
@_spi(Generated) extension Int64: MultipleCheckable {}
@_spi(Generated) extension UInt: MultipleCheckable {}
@_spi(Generated) extension UInt8: MultipleCheckable {}
@_spi(Generated) extension UInt16: MultipleCheckable {}
@_spi(Generated) extension UInt32: MultipleCheckable {}
@_spi(Generated) extension UInt64: MultipleCheckable {}

@_spi(Generated) extension Double: MultipleCheckable {
  /// By the shortest decimal forms of both: 0.3 is a multiple of 0.1, though the nearest double of
  /// the one is none of the nearest double of the other.
  public func isMultiple(ofDivisor divisor: Double) -> Bool {
    guard let divisor = ExactDecimal(divisor), let value = ExactDecimal(self) else { return false }
    return value.isMultiple(of: divisor)
  }
}

@_spi(Generated) extension Float: MultipleCheckable {
  public func isMultiple(ofDivisor divisor: Float) -> Bool {
    guard let divisor = ExactDecimal("\(divisor)"), let value = ExactDecimal("\(self)") else {
      return false
    }
    return value.isMultiple(of: divisor)
  }
}

@_spi(Generated) extension Decimal: MultipleCheckable {
  public func isMultiple(ofDivisor divisor: Decimal) -> Bool {
    guard let divisor = ExactDecimal("\(divisor)"), let value = ExactDecimal("\(self)") else {
      return false
    }
    return value.isMultiple(of: divisor)
  }
}
