import Foundation
import SpecsmithRuntime
import TestSupport
import Testing

@Suite("Random JSON")
struct JSONAgreementTests {
  private static func value(_ random: inout SeededGenerator, depth: Int) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 6), using: &random) {
    case 0: .null
    case 1: .bool(Bool.random(using: &random))
    case 2: .integer(Int64(bitPattern: random.next()) >> Int64.random(in: 0..<63, using: &random))
    case 3: .double(Double(Int32(truncatingIfNeeded: random.next())) / 1024)
    case 4, 5: .string(string(&random))
    case 6:
      .array(
        (0..<Int.random(in: 0..<5, using: &random)).map { _ in value(&random, depth: depth - 1) })
    default:
      .object(
        Dictionary(
          (0..<Int.random(in: 0..<60, using: &random)).map { _ in
            (string(&random), value(&random, depth: depth - 1))
          }, uniquingKeysWith: { first, _ in first }))
    }
  }

  private static func string(_ random: inout SeededGenerator) -> String {
    let alphabet = Array("ab\"\\/\n\t\u{1}\u{7F}é😀\u{2028} 0{}[],:")
    return String(
      (0..<Int.random(in: 0..<40, using: &random)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      })
  }

  @Test("The decoder agrees with Foundation", arguments: 0..<60)
  func agreement(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let value = Self.value(&random, depth: 4)
    let encoder = JSONEncoder()
    if seed.isMultiple(of: 2) { encoder.outputFormatting = [.prettyPrinted] }
    let data = try encoder.encode(value)
    #expect(try SpecsmithJSONDecoder().decode(JSONValue.self, from: data) == value)
    #expect(try JSONDecoder().decode(JSONValue.self, from: data) == value)
  }

  /// A value that has the shape of another one, and does not encode it as the runtime does.
  private enum Plain: Encodable {
    case scalar(JSONValue)
    case array([Plain])
    case object([String: Plain])

    init(_ value: JSONValue) {
      switch value {
      case .null, .bool, .number, .string: self = .scalar(value)
      case .array(let elements): self = .array(elements.map(Plain.init))
      case .object(let properties): self = .object(properties.mapValues(Plain.init))
      }
    }

    func encode(to encoder: any Encoder) throws {
      switch self {
      case .scalar(let value): try value.encode(to: encoder)
      case .array(let elements): try elements.encode(to: encoder)
      case .object(let properties): try properties.encode(to: encoder)
      }
    }
  }

  @Test("The encoder agrees with Foundation, byte for byte if names are sorted", arguments: 0..<60)
  func encoding(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(1000 + seed))
    let value = Self.value(&random, depth: 4)
    let foundation = JSONEncoder()
    foundation.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let expected = try foundation.encode(value)
    var encoder = SpecsmithJSONEncoder()
    #expect(try JSONDecoder().decode(JSONValue.self, from: encoder.encode(value)) == value)
    #expect(try JSONDecoder().decode(JSONValue.self, from: encoder.encode(Plain(value))) == value)
    encoder.sortsNames = true
    #expect(try encoder.encode(value) == expected)
    #expect(try encoder.encode(Plain(value)) == expected)
  }
}
