import Foundation

/// Decodes a value of a ``JSONTape``.
struct TapeDecoder: Decoder {
  let tape: JSONTape
  let index: Int

  init(_ tape: JSONTape, _ index: Int) {
    self.tape = tape
    self.index = index
  }

  var codingPath: [any CodingKey] {
    tape.leniency?.needsLocations ?? true ? tape.path(to: index) : []
  }
  var userInfo: [CodingUserInfoKey: Any] { tape.userInfo }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(try TapeKeyedContainer<Key>(self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try TapeUnkeyedContainer(self)
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer { self }

  /// Forgets what was left out of the value, which is decoded again.
  func discardOmissions() { tape.leniency?.discardOmissions(within: index, of: tape) }
}

extension TapeDecoder: SingleValueDecodingContainer {
  func decodeNil() -> Bool { tape.isNull(index) }

  func decode(_ type: Bool.Type) throws -> Bool { try tape.decodeBool(index) }
  func decode(_ type: String.Type) throws -> String { try tape.decodeString(index) }
  func decode(_ type: Double.Type) throws -> Double { try tape.decodeDouble(index) }
  func decode(_ type: Float.Type) throws -> Float { try tape.decodeFloat(index) }
  func decode(_ type: Int.Type) throws -> Int { try tape.decodeInteger(index, as: type) }
  func decode(_ type: Int8.Type) throws -> Int8 { try tape.decodeInteger(index, as: type) }
  func decode(_ type: Int16.Type) throws -> Int16 { try tape.decodeInteger(index, as: type) }
  func decode(_ type: Int32.Type) throws -> Int32 { try tape.decodeInteger(index, as: type) }
  func decode(_ type: Int64.Type) throws -> Int64 { try tape.decodeInteger(index, as: type) }
  func decode(_ type: UInt.Type) throws -> UInt { try tape.decodeInteger(index, as: type) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try tape.decodeInteger(index, as: type) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try tape.decodeInteger(index, as: type) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try tape.decodeInteger(index, as: type) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try tape.decodeInteger(index, as: type) }
  @available(macOS 15, iOS 18, tvOS 18, watchOS 11, visionOS 2, *)
  func decode(_ type: Int128.Type) throws -> Int128 { try tape.decodeInteger(index, as: type) }
  @available(macOS 15, iOS 18, tvOS 18, watchOS 11, visionOS 2, *)
  func decode(_ type: UInt128.Type) throws -> UInt128 { try tape.decodeInteger(index, as: type) }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try tape.decode(index, as: type)
  }
}
