import Foundation
@_spi(Generated) import SpecsmithRuntime
import Testing

/// A union of two types with different limits, as generated for `anyOf`.
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

/// A union that contains another union.
private enum Payment: OpenUnion {
  case small(Amount.Small)
  case other(Amount)
  case unrecognized(JSONValue)

  static let variants: [UnionVariant] = [
    .object(required: ["amount"], properties: ["amount", "currency"]), .anything,
  ]

  init(variant index: Int, from decoder: any Decoder) throws {
    self =
      index == 0 ? .small(try Amount.Small(from: decoder)) : .other(try Nested(from: decoder).value)
  }

  /// Decoding succeeds for any value, like for a type without amounts.
  private struct Nested: Decodable {
    var value: Amount
    init(from decoder: any Decoder) throws {
      value = .unrecognized(try JSONValue(from: decoder))
    }
  }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .small(let value): try value.encode(to: encoder)
    case .other(let value): try value.encode(to: encoder)
    case .unrecognized(let value): try value.encode(to: encoder)
    }
  }

  func validateVariant(into report: inout ValidationReport) {
    switch self {
    case .small(let value): report.check(value)
    case .other(let value): report.check(value)
    case .unrecognized(let value): report.checkIsRecognized(value)
    }
  }
}

/// Strings, some of which are listed.
private enum Size: OpenUnion {
  case listed(String)
  case any(String)
  case unrecognized(JSONValue)

  static let variants: [UnionVariant] = [.string(["small"]), .string]

  init(variant index: Int, from decoder: any Decoder) throws {
    let text = try String(from: decoder)
    self = index == 0 ? .listed(text) : .any(text)
  }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .listed(let text), .any(let text): try text.encode(to: encoder)
    case .unrecognized(let value): try value.encode(to: encoder)
    }
  }

  func validateVariant(into report: inout ValidationReport) {}
}

@Suite("Validation of unions")
struct UnionCheckTests {
  @Test(
    "A value that is valid as another variant than the decoded one is valid",
    arguments: [
      (5, []), (500, []), (50, ["/amount: 50 is greater than the maximum, 10"]),
    ])
  func otherVariant(_ amount: Int, _ expected: [String]) throws {
    let value = try JSONDecoder().decode(
      Amount.self, from: Data(#"{"amount": \#(amount)}"#.utf8))
    #expect(value == .small(Amount.Small(amount: amount)))
    #expect(value.violations().map(\.description) == expected)
  }

  @Test("A value that only an unrecognized variant would accept is invalid")
  func unrecognizedVariant() throws {
    let value = try JSONDecoder().decode(Payment.self, from: Data(#"{"amount": 50}"#.utf8))
    #expect(
      value.violations().map(\.description) == ["/amount: 50 is greater than the maximum, 10"])
  }

  @Test(
    "Types are checked first: an undocumented string matches the variant for any string",
    arguments: [("small", Size.listed("small")), ("huge", .any("huge"))])
  fileprivate func listedTexts(text: String, size: Size) throws {
    #expect(try JSONDecoder().decode(Size.self, from: Data(#""\#(text)""#.utf8)) == size)
  }
}
