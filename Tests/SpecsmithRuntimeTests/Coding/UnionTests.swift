import Foundation
@_spi(Generated) import SpecsmithRuntime
import Testing

@Suite("Unions")
struct UnionTests {
  private func decode<Value: Decodable>(_ json: String, as type: Value.Type = Value.self) throws
    -> Value
  {
    try JSONDecoder().decode(Value.self, from: Data(json.utf8))
  }

  private func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  @Test(
    "The discriminator selects the variant",
    arguments: [
      (#"{"kind": "a", "b": 1}"#, 0), (#"{"kind": "other a"}"#, 0), (#"{"kind": "b"}"#, 1),
      (#"{"b": 1, "kind": "a"}"#, 0), (#"{"kind": 3}"#, 2), (#"{"kind": true}"#, 3),
      (#"{"kind": "new"}"#, nil), (#"{"kind": "b "}"#, nil),
      // Without a discriminator, the properties decide.
      (#"{"a": 1}"#, 0), (#"{"b": 1}"#, 1), (#"{"kind": null, "b": 1}"#, 1),
      (#"{"kind": {"b": 1}, "b": 1}"#, 1),
    ] as [(String, Int?)])
  func discriminator(json: String, type: Int?) throws {
    #expect(try decode(json, as: Chosen<Named>.self).type == type)
  }

  @Test("An unknown discriminator value selects a variant without a value of its own")
  func unnamedType() throws {
    #expect(try decode(#"{"kind": "new", "b": 1}"#, as: Chosen<HalfNamed>.self).type == 1)
    #expect(try decode(#"{"kind": "any"}"#, as: Chosen<HalfNamed>.self).type == 2)
    // The mapping need not contain all values of a nested union.
    #expect(try decode(#"{"kind": "new"}"#, as: Chosen<HalfNamed>.self).type == 2)
  }

  @Test(
    "A missing or unknown discriminator selects the default variant",
    arguments: [
      (#"{"kind": "a"}"#, 0), (#"{"kind": "b"}"#, 1), (#"{"kind": "new", "a": 1}"#, 1),
      (#"{"a": 1}"#, 1), (#"{"kind": null}"#, 1), (#""text""#, nil),
    ] as [(String, Int?)])
  func defaultType(json: String, type: Int?) throws {
    #expect(try decode(json, as: Chosen<Defaulting>.self).type == type)
  }

  @Test(
    "Properties select the variant, in any order of the variants",
    arguments: [
      (#"{"id": 1}"#, 0), (#"{"id": 1, "name": "x"}"#, 1),
      (#"{"id": 1, "name": "x", "size": 2}"#, 2),
      // Both types have all required properties, but the second one has more of the others.
      (#"{"id": 1, "unknown": 2}"#, 0), (#"{}"#, nil), (#"{"name": "x"}"#, nil),
    ] as [(String, Int?)])
  func required(json: String, type: Int?) throws {
    #expect(try decode(json, as: Chosen<Growing>.self).type == type)
  }

  @Test(
    "A variant with a constant that differs is not selected",
    arguments: [
      (#"{"state": "open", "n": 1}"#, 0), (#"{"state": "closed"}"#, 1), (#"{"state": 4}"#, 2),
      (#"{"state": "new", "n": 1}"#, nil), (#"{"n": 1}"#, 0),
    ] as [(String, Int?)])
  func constants(json: String, type: Int?) throws {
    #expect(try decode(json, as: Chosen<Fixed>.self).type == type)
  }

  @Test(
    "The JSON type selects the variant",
    arguments: [
      ("7", 1), ("-7", 1), ("18446744073709551615", 1), ("7.5", 0), ("1e40", 0), ("true", 2),
      (#""red""#, 4), (#""2026-01-02T03:04:05Z""#, 5), (#""blue""#, 3), ("[]", 6), ("{}", nil),
    ] as [(String, Int?)])
  func scalars(json: String, type: Int?) throws {
    #expect(try decode(json, as: Chosen<Scalars>.self).type == type)
  }

  @Test("Arrays are tried in order")
  func arrays() throws {
    #expect(try decode("[1]", as: Chosen<Arrays>.self).type == 0)
    #expect(try decode(#"["x"]"#, as: Chosen<Arrays>.self).type == 1)
    #expect(try decode("[]", as: Chosen<Arrays>.self).type == 0)
  }

  @Test("An error describes the mismatch with the most similar variant")
  func failure() throws {
    let error = #expect(throws: DecodingError.self) {
      try decode("[true]", as: Chosen<Arrays>.self)
    }
    guard case .typeMismatch(let type, let context) = error else {
      Issue.record("another error: \(String(describing: error))")
      return
    }
    #expect(type is Int.Type)
    #expect(context.codingPath.map(\.intValue) == [0])
  }

  @Test(
    "A value that matches no variant is preserved",
    arguments: [
      #"{"kind":"new","n":[1,null,1.50]}"#, #""text""#, "12345678901234567890123", "false",
    ])
  func unrecognized(text: String) throws {
    let value = try decode(text, as: Chosen<Named>.self)
    #expect(value.type == nil)
    #expect(try json(value) == text.replacing("1.50", with: "1.5"))
    let strict = ValidationOptions(refusesUnrecognizedValues: true)
    #expect(throws: ValidationError.self) { try value.validate(options: strict) }
    try value.validate()
  }

  @Test("The discriminator is written as it was read")
  func writtenDiscriminator() throws {
    for text in [#"{"a":1,"kind":"a"}"#, #"{"a":1,"kind":"other a"}"#] {
      #expect(try json(decode(text, as: Parcel.self)) == text)
    }
    let new = Parcel.named(["a": 1])
    #expect(try json(new) == #"{"a":1,"kind":"a"}"#)
  }

  @Test("A union can contain itself")
  func recursion() throws {
    let text = #"{"not":{"not":{"and":["x",{"not":"y"}]}}}"#
    let filter = try decode(text, as: Filter.self)
    #expect(filter == .opposite(.opposite(.every([.text("x"), .opposite(.text("y"))]))))
    #expect(try json(filter) == text)
  }
}

/// A union that only records the type of a value.
private protocol Alternatives: Hashable, Sendable {
  static var discriminator: String? { get }
  static var variants: [UnionVariant] { get }
  /// Fails if a value does not have the type.
  static func read(_ index: Int, _ decoder: any Decoder) throws
}

extension Alternatives {
  static var discriminator: String? { nil }
  static func read(_ index: Int, _ decoder: any Decoder) throws {}
}

private struct Chosen<Types: Alternatives>: OpenUnion {
  var type: Int?
  var value: JSONValue

  static var discriminator: String? { Types.discriminator }
  static var variants: [UnionVariant] { Types.variants }

  init(type: Int?, value: JSONValue) {
    self.type = type
    self.value = value
  }

  init(variant index: Int, from decoder: any Decoder) throws {
    try Types.read(index, decoder)
    self.init(type: index, value: try JSONValue(from: decoder))
  }

  static func unrecognized(_ value: JSONValue) -> Self { Self(type: nil, value: value) }

  func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }

  func validateVariant(into report: inout ValidationReport) {
    if type == nil { report.checkIsRecognized(value) }
  }
}

private enum Named: Alternatives {
  static let discriminator: String? = "kind"
  static let variants: [UnionVariant] = [
    .object(tags: ["a", "other a"], required: ["a"]), .object(tags: ["b"], required: ["b"]),
    .object(tags: ["3"], required: ["c"]), .object(tags: ["true"], required: ["d"]),
  ]
}

private enum HalfNamed: Alternatives {
  static let discriminator: String? = "kind"
  static let variants: [UnionVariant] = [
    .object(tags: ["a"]), .object(required: ["b"]), .anything(tags: ["any"]),
  ]
}

private enum Defaulting: Alternatives {
  static let discriminator: String? = "kind"
  static let variants: [UnionVariant] = [
    .object(tags: ["a"], required: ["a"]), .object(tags: ["b"], isDefault: true),
  ]
}

private enum Growing: Alternatives {
  static let variants: [UnionVariant] = [
    .object(required: ["id"], properties: ["id"]),
    .object(required: ["id", "name"], properties: ["id", "name"]),
    .object(required: ["id"], properties: ["id", "name", "size"]),
  ]
}

private enum Fixed: Alternatives {
  static let variants: [UnionVariant] = [
    .object(constants: ["state": ["open"]], properties: ["state", "n"]),
    .object(constants: ["state": ["closed"]], properties: ["state"]),
    .object(constants: ["state": ["3", "4"]], properties: ["state"]),
  ]
}

private enum Scalars: Alternatives {
  static let variants: [UnionVariant] = [
    .number, .integer, .boolean, .string, .string(["red"]), .formattedString, .array,
  ]

  static func read(_ index: Int, _ decoder: any Decoder) throws {
    if index == 5 { _ = try Date(fromWire: decoder) }
  }
}

private enum Arrays: Alternatives {
  static let variants: [UnionVariant] = [.array, .array]

  static func read(_ index: Int, _ decoder: any Decoder) throws {
    if index == 0 { _ = try [Int](from: decoder) } else { _ = try [String](from: decoder) }
  }
}

/// A union as generated for a type that does not have the discriminator as a property.
private enum Parcel: OpenUnion {
  case named([String: JSONValue])
  case unrecognized(JSONValue)

  static let discriminator: String? = "kind"
  static let variants: [UnionVariant] = [.object(tags: ["a", "other a"])]

  init(variant index: Int, from decoder: any Decoder) throws {
    self = .named(try [String: JSONValue](from: decoder))
  }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .named(let value):
      try encoder.encodeDiscriminator("a", as: "kind")
      var object = ObjectEncoder(encoder)
      object.encodeAdditionalProperties(value)
      try object.finish()
    case .unrecognized(let value): try value.encode(to: encoder)
    }
  }

  func validateVariant(into report: inout ValidationReport) {}
}

private enum Filter: OpenUnion {
  case text(String)
  case every([Filter])
  indirect case opposite(Filter)
  case unrecognized(JSONValue)

  static let variants: [UnionVariant] = [
    .string, .object(required: ["and"], properties: ["and"]),
    .object(required: ["not"], properties: ["not"]),
  ]

  init(variant index: Int, from decoder: any Decoder) throws {
    switch index {
    case 0: self = .text(try String(from: decoder))
    case 1:
      var object = try ObjectDecoder(decoder)
      self = .every(try object.decode("and"))
    default:
      var object = try ObjectDecoder(decoder)
      self = .opposite(try object.decode("not"))
    }
  }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .text(let text): try text.encode(to: encoder)
    case .every(let filters): try ["and": filters].encode(to: encoder)
    case .opposite(let filter): try ["not": filter].encode(to: encoder)
    case .unrecognized(let value): try value.encode(to: encoder)
    }
  }

  func validateVariant(into report: inout ValidationReport) {}
}
