import Foundation
import TextGrammar

/// A number for which `multipleOf` can be checked with decimal arithmetic.
@_spi(Generated) public protocol MultipleCheckable {
  /// Whether the value is an integral multiple of the divisor. Only zero is a multiple of zero.
  func isMultiple(ofDivisor divisor: Self) -> Bool
}

@_spi(Generated) extension MultipleCheckable where Self: BinaryInteger {
  @inlinable
  public func isMultiple(ofDivisor divisor: Self) -> Bool {
    // Uses magnitudes, since the remainder of the least integer by -1 overflows.
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
  /// Compares the shortest decimal forms: 0.3 is a multiple of 0.1, although this is not true for
  /// the binary fractions.
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
