import Foundation

/// Any JSON value, for parts that the document does not describe.
public enum JSONValue: Hashable, Sendable {
  /// The value `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number, with all its digits.
  case number(JSONNumber)
  /// A string.
  case string(String)
  /// The elements of an array.
  case array([JSONValue])
  /// The properties of an object by their names.
  case object([String: JSONValue])

  /// A number that is an integer.
  public static func integer(_ value: some BinaryInteger) -> JSONValue {
    .number(JSONNumber(value))
  }

  /// A number that may have a fraction. Infinities and NaN cannot be encoded.
  public static func double(_ value: Double) -> JSONValue {
    .number(JSONNumber(value))
  }

  /// Converts an encodable value to JSON.
  ///
  /// - Throws: `EncodingError` if the value cannot be encoded.
  public init(encoding value: some Encodable) throws {
    try self.init(encoding: value, files: nil)
  }

  init(encoding value: some Encodable, files: FormFiles?) throws {
    let data = try JSONCoding.data(of: value, files: files, sortsNames: false)
    self = try SpecsmithJSONDecoder().decode(from: data)
  }

  /// Decodes another type from this value.
  ///
  /// - Throws: `DecodingError` if the value does not have that type.
  public func decode<Value: Decodable>(as type: Value.Type = Value.self) throws -> Value {
    try JSONCoding.value(of: type, from: try JSONCoding.data(of: self, sortsNames: false))
  }
}

extension JSONValue {
  /// Compares numbers by value, and strings code point by code point: a composed `ä` is not equal
  /// to a decomposed one, although they look the same.
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): left.hasSameCodePoints(as: right)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    default: false
    }
  }

  /// Whether this is `null`.
  public var isNull: Bool { self == .null }

  /// `true` or `false`; `nil` if this is something else.
  public var boolean: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The number; `nil` if this is no number, or none that an `Int` can represent.
  public var integer: Int? {
    if case .number(let value) = self { value.integer() } else { nil }
  }

  /// The nearest `Double` to the number; `nil` if this is no number.
  public var double: Double? {
    if case .number(let value) = self { value.double } else { nil }
  }

  /// The string; `nil` if this is no string.
  public var string: String? {
    if case .string(let value) = self { value } else { nil }
  }

  /// The elements; `nil` if this is no array.
  public var array: [JSONValue]? {
    if case .array(let value) = self { value } else { nil }
  }

  /// The properties by their names; `nil` if this is no object.
  public var object: [String: JSONValue]? {
    if case .object(let value) = self { value } else { nil }
  }

  /// A property of an object; `nil` if there is none, or if this is not an object.
  public subscript(_ name: String) -> JSONValue? { object?[name] }

  /// An element of an array; `nil` if there is none, or if this is not an array.
  public subscript(_ index: Int) -> JSONValue? {
    guard let array, array.indices.contains(index) else { return nil }
    return array[index]
  }
}

extension JSONValue: Codable {
  public init(from decoder: any Decoder) throws {
    if let decoder = decoder as? TapeDecoder {
      self = decoder.tape.json(decoder.index)
      return
    }
    // Containers first: failed attempts are expensive, and objects contain most values.
    if let object = try? decoder.container(keyedBy: PropertyName.self) {
      var properties: [String: JSONValue] = [:]
      for name in object.allKeys {
        properties[name.stringValue] = try object.decode(JSONValue.self, forKey: name)
      }
      self = .object(properties)
      return
    }
    if var array = try? decoder.unkeyedContainer() {
      var elements: [JSONValue] = []
      elements.reserveCapacity(array.count ?? 0)
      while !array.isAtEnd {
        elements.append(try array.decode(JSONValue.self))
      }
      self = .array(elements)
      return
    }
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else {
      self = .number(try container.decode(JSONNumber.self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    if let encoder = encoder as? WriterEncoder {
      return try encoder.writer.write(self, in: encoder.serial)
    }
    switch self {
    case .object(let properties):
      var container = encoder.container(keyedBy: PropertyName.self)
      for (name, value) in properties {
        try container.encode(value, forKey: PropertyName(name))
      }
    case .array(let elements):
      var container = encoder.unkeyedContainer()
      for element in elements {
        try container.encode(element)
      }
    case .null:
      var container = encoder.singleValueContainer()
      try container.encodeNil()
    case .bool(let value):
      var container = encoder.singleValueContainer()
      try container.encode(value)
    case .number(let value):
      var container = encoder.singleValueContainer()
      try container.encode(value)
    case .string(let value):
      var container = encoder.singleValueContainer()
      try container.encode(value)
    }
  }
}
