import Foundation
@_spi(Generated) import SpecsmithRuntime
import Testing

/// A union of two types with different bounds, as it is generated for `anyOf`.
private enum Amount: OpenUnion {
  case small(Small)
  case large(Large)
  case unrecognized(JSONValue)

  struct Small: Codable, Hashable, Sendable, Validatable {
    var amount: Int
    func validate(into report: inout ValidationReport) {
      report.check(amount, in: ...10, at: "amount")
    }
  }

  struct Large: Codable, Hashable, Sendable, Validatable {
    var amount: Int
    func validate(into report: inout ValidationReport) {
      report.check(amount, in: 100..., at: "amount")
    }
  }

  static let variants: [UnionVariant] = [
    .object(required: ["amount"], properties: ["amount"]),
    .object(required: ["amount"], properties: ["amount"]),
  ]

  init(variant index: Int, from decoder: any Decoder) throws {
    self = index == 0 ? .small(try Small(from: decoder)) : .large(try Large(from: decoder))
  }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .small(let value): try value.encode(to: encoder)
    case .large(let value): try value.encode(to: encoder)
    case .unrecognized(let value): try value.encode(to: encoder)
    }
  }

  func validateVariant(into report: inout ValidationReport) {
    switch self {
    case .small(let value): report.check(value)
    case .large(let value): report.check(value)
    case .unrecognized(let value): report.checkIsRecognized(value)
    }
  }
}

@Suite("The checks of a union")
struct UnionCheckTests {
  @Test(
    "hold where the value is valid as another type than the one that it was taken for",
    arguments: [
      (5, []), (500, []), (50, ["/amount: 50 is greater than the maximum, 10"]),
    ])
  func otherwise(_ amount: Int, _ expected: [String]) throws {
    let value = try JSONDecoder().decode(
      Amount.self, from: Data(#"{"amount": \#(amount)}"#.utf8))
    #expect(value == .small(Amount.Small(amount: amount)))
    #expect(value.violations().map(\.description) == expected)
  }
}
