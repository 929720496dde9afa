import Foundation
@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("Unions of unions")
struct NestedUnionTests {
  @Test(
    "The value has the union whose variant matches",
    arguments: [
      (#"{"kind": "circle"}"#, "shape"), (#"{"kind": "cat"}"#, "pet"),
      (#"{"name": "Tom", "claws": 4}"#, "pet"), (#"{"radius": 1}"#, "shape"), (#""none""#, "pet"),
      ("true", "shape"), ("[1]", "pet"),
      // What is of neither is of the first.
      (#"{"kind": "new"}"#, "shape"), ("1.5", "shape"),
    ])
  func choice(json: String, name: String) throws {
    for _ in 0..<2 {
      #expect(try JSONDecoder().decode(Outer.self, from: Data(json.utf8)).name == name)
      #expect(try SpecsmithJSONDecoder().decode(Outer.self, from: Data(json.utf8)).name == name)
    }
  }

  @Test("Decoding ends if unions contain each other")
  func cycle() throws {
    let value = try JSONDecoder().decode(Endless.self, from: Data(#"{"a": 1}"#.utf8))
    #expect(value.value == .object(["a": .integer(1)]))
  }
}

/// A union that keeps the value and the index of its type.
private protocol Kept: OpenUnion {
  var index: Int? { get }
  var value: JSONValue { get }
  init(index: Int?, value: JSONValue)
}

extension Kept {
  init(variant index: Int, from decoder: any Decoder) throws {
    self.init(index: index, value: try JSONValue(from: decoder))
  }

  static func unrecognized(_ value: JSONValue) -> Self { Self(index: nil, value: value) }
  func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }
}

private struct Shape: Kept {
  var index: Int?
  var value: JSONValue
  static let discriminator: String? = "kind"
  static let variants: [UnionVariant] = [
    .object(tags: ["circle"], properties: ["kind", "radius"]), .boolean,
  ]
}

private struct Pet: Kept {
  var index: Int?
  var value: JSONValue
  static let discriminator: String? = "kind"
  static let variants: [UnionVariant] = [
    .object(tags: ["cat"], properties: ["kind", "name", "claws"]), .string(["none"]), .array,
  ]
}

private struct Outer: Kept {
  var index: Int?
  var value: JSONValue
  static let variants: [UnionVariant] = [.choice(Shape.self), .choice(Pet.self)]
  var name: String { ["shape", "pet"][index ?? 0] }
}

private struct Endless: Kept {
  var index: Int?
  var value: JSONValue
  static let variants: [UnionVariant] = [.choice(Endless.self), .choice(Endless.self)]
}
