import Foundation
import TextGrammar

/// A number that can be told to be a multiple of another one, by decimal arithmetic.
public protocol MultipleCheckable {
  /// Whether the value is a whole multiple of the divisor. Nothing is one of zero, except zero.
  func isMultiple(ofDivisor divisor: Self) -> Bool
}

extension MultipleCheckable where Self: BinaryInteger {
  @inlinable
  public func isMultiple(ofDivisor divisor: Self) -> Bool {
    // By magnitude: the remainder of the least integer by -1 overflows.
    divisor == 0 ? self == 0 : magnitude % divisor.magnitude == 0
  }
}

extension Int: MultipleCheckable {}
extension Int8: MultipleCheckable {}
extension Int16: MultipleCheckable {}
extension Int32: MultipleCheckable {}
extension Int64: MultipleCheckable {}
extension UInt: MultipleCheckable {}
extension UInt8: MultipleCheckable {}
extension UInt16: MultipleCheckable {}
extension UInt32: MultipleCheckable {}
extension UInt64: MultipleCheckable {}

extension Double: MultipleCheckable {
  /// By the shortest decimal forms of both: 0.3 is a multiple of 0.1, though the nearest double of
  /// the one is none of the nearest double of the other.
  public func isMultiple(ofDivisor divisor: Double) -> Bool {
    guard let divisor = ExactDecimal(divisor), let value = ExactDecimal(self) else { return false }
    return value.isMultiple(of: divisor)
  }
}

extension Float: MultipleCheckable {
  public func isMultiple(ofDivisor divisor: Float) -> Bool {
    guard let divisor = ExactDecimal("\(divisor)"), let value = ExactDecimal("\(self)") else {
      return false
    }
    return value.isMultiple(of: divisor)
  }
}

extension Decimal: MultipleCheckable {
  public func isMultiple(ofDivisor divisor: Decimal) -> Bool {
    guard let divisor = ExactDecimal("\(divisor)"), let value = ExactDecimal("\(self)") else {
      return false
    }
    return value.isMultiple(of: divisor)
  }
}
