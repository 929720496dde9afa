import Foundation
@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("Multiples")
struct MultiplesTests {
  @Test(
    "Multiples are computed in decimal, not with the nearest doubles",
    arguments: [
      (0.3, 0.1, true), (0.15, 0.05, true), (19.99, 0.01, true), (1.1, 0.1, true),
      (0.075, 0.01, false), (1e-8, 1e-8, true), (12e-8, 1e-8, true), (12.5e-8, 1e-8, false),
      (0.0, 0.1, true), (-0.3, 0.1, true), (0.3, -0.1, true), (4.5, 1.5, true), (4, 1.5, false),
      (1e300, 10, true), (1e308, 0.5, true), (1e308, 0.123456789, false), (1e20, 3, false),
      (9_007_199_254_740_994, 1, true), (0.30000000000000004, 0.1, false), (1, 0, false),
      (0, 0, true), (.infinity, 1, false), (.nan, 1, false),
      (Double.leastNonzeroMagnitude, 1, false),
      (1, 3e-5, false),
    ])
  func doubles(value: Double, divisor: Double, expected: Bool) {
    #expect(value.isMultiple(ofDivisor: divisor) == expected)
  }

  @Test("Large integers are exact")
  func integers() {
    #expect(Int64.max.isMultiple(ofDivisor: 7))
    #expect(!(Int64.max - 1).isMultiple(ofDivisor: 7))
    #expect(Int.min.isMultiple(ofDivisor: -1))
    #expect(!UInt64.max.isMultiple(ofDivisor: 2))
    #expect(!1.isMultiple(ofDivisor: 0))
  }

  @Test("Floats and decimals are supported")
  func others() throws {
    #expect(Float(0.3).isMultiple(ofDivisor: 0.1))
    #expect(!Float(0.35).isMultiple(ofDivisor: 0.1))
    let price = try #require(Decimal(string: "1234567890123456789.05"))
    let step = try #require(Decimal(string: "0.05"))
    #expect(price.isMultiple(ofDivisor: step))
    #expect(!price.isMultiple(ofDivisor: try #require(Decimal(string: "0.1"))))
  }
}
