import Foundation
import HTTPTypes
import TextGrammar

/// Decodes the value of a header field: a scalar, or a list in the style `simple`.
struct HeaderDecoder: Decoder, SingleValueDecodingContainer {
  private let name: String
  /// The value of each field with the name, or an element of a list; empty if there is none.
  private let values: [String]
  /// Whether the values are parts of one list.
  private let isList: Bool

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  init(_ headers: HTTPFields, name: String) {
    self.name = name
    let fieldName = HTTPField.Name(name)
    values = fieldName.map { headers[values: $0] } ?? []
    // The dates of cookies contain commas.
    isList = fieldName != .setCookie
  }

  fileprivate init(element: String, of name: String) {
    self.name = name
    values = [element]
    isList = false
  }

  private var text: String? {
    values.isEmpty
      ? nil : values.joined(separator: ", ").trimmingCharacters(in: .whitespaces)
  }

  fileprivate func failure(_ type: Any.Type) -> InvalidResponseHeader {
    InvalidResponseHeader(name: name, type: "\(type)", isMissing: values.isEmpty)
  }

  // MARK: Decoder

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    throw failure([String: String].self)
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard !values.isEmpty else { throw failure([String].self) }
    let elements =
      isList ? values.flatMap(HeaderList.elements).filter { !$0.isEmpty } : values
    return HeaderElements(
      name: name, elements: elements.map { $0.trimmingCharacters(in: .whitespaces) })
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }

  // MARK: Scalars

  func decodeNil() -> Bool { values.isEmpty }

  func decode(_ type: Bool.Type) throws -> Bool { try parsed { Bool($0.lowercased()) } }
  func decode(_ type: String.Type) throws -> String { try parsed { $0 } }
  func decode(_ type: Double.Type) throws -> Double { try parsed(Double.init) }
  func decode(_ type: Float.Type) throws -> Float { try parsed(Float.init) }
  func decode(_ type: Int.Type) throws -> Int { try parsed { Int($0) } }
  func decode(_ type: Int8.Type) throws -> Int8 { try parsed { Int8($0) } }
  func decode(_ type: Int16.Type) throws -> Int16 { try parsed { Int16($0) } }
  func decode(_ type: Int32.Type) throws -> Int32 { try parsed { Int32($0) } }
  func decode(_ type: Int64.Type) throws -> Int64 { try parsed { Int64($0) } }
  func decode(_ type: UInt.Type) throws -> UInt { try parsed { UInt($0) } }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try parsed { UInt8($0) } }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try parsed { UInt16($0) } }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try parsed { UInt32($0) } }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try parsed { UInt64($0) } }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    do {
      return try special(type) ?? type.init(from: self)
    } catch is DecodingError {
      throw failure(type)
    }
  }

  /// A value of a type that Foundation would decode otherwise.
  private func special<Value: Decodable>(_ type: Value.Type) throws -> Value? {
    if type == Date.self {
      return try parsed { DateTimeFormat.date(from: $0) ?? HTTPDate.date(from: $0) } as Date
        as? Value
    }
    if type == Decimal.self {
      let locale = Locale(identifier: "en_US_POSIX")
      return try parsed { Decimal(string: $0, locale: locale) } as Decimal as? Value
    }
    if type == URL.self { return try parsed(URL.init(string:)) as URL as? Value }
    if type == UUID.self { return try UUID(fromWire: self) as? Value }
    if type == Data.self { return try Data(fromWire: self) as? Value }
    return nil
  }

  private func parsed<Value>(_ parse: (String) -> Value?) throws -> Value {
    guard let value = text.flatMap(parse) else { throw failure(Value.self) }
    return value
  }
}

/// The elements of a list.
private struct HeaderElements: UnkeyedDecodingContainer {
  let name: String
  let elements: [String]
  private(set) var currentIndex = 0

  var codingPath: [any CodingKey] { [] }
  var count: Int? { elements.count }
  var isAtEnd: Bool { currentIndex == elements.count }

  init(name: String, elements: [String]) {
    self.name = name
    self.elements = elements
  }

  private mutating func next() throws -> HeaderDecoder {
    guard !isAtEnd else {
      throw InvalidResponseHeader(name: name, type: "\([String].self)", isMissing: false)
    }
    defer { currentIndex += 1 }
    return HeaderDecoder(element: elements[currentIndex], of: name)
  }

  mutating func decodeNil() -> Bool { false }
  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try next().decode(type)
  }
  mutating func superDecoder() throws -> any Decoder { try next() }
  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try next().unkeyedContainer()
  }
  mutating func nestedContainer<Key: CodingKey>(
    keyedBy type: Key.Type
  ) throws -> KeyedDecodingContainer<Key> {
    try next().container(keyedBy: type)
  }
}
