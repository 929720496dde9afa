/// The members of an object, for types that are not generated.
final class TapeKeyedContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
  private var object: TapeObject
  private let decoder: TapeDecoder

  init(_ decoder: TapeDecoder) throws {
    self.decoder = decoder
    object = try TapeObject(decoder)
  }

  private var tape: JSONTape { decoder.tape }

  var codingPath: [any CodingKey] { decoder.codingPath }

  var allKeys: [Key] {
    var seen: Set<String> = []
    return object.names.compactMap { name in
      let text = tape.string(name)
      return seen.insert(text).inserted ? Key(stringValue: text) : nil
    }
  }

  func contains(_ key: Key) -> Bool { object.find(key.stringValue) != nil }

  private func value(_ key: Key) throws -> Int {
    if let value = object.find(key.stringValue) { return value }
    throw missing(key)
  }

  // Not inlined, and boxed: the type of an error takes time in the function that contains it, thrown
  // or not.
  @inline(never)
  private func missing(_ key: any CodingKey) -> any Error {
    DecodingError.keyNotFound(
      key, tape.context(decoder.index, "The property \(Excerpt.quoted(key.stringValue)) is missing")
    )
  }

  func decodeNil(forKey key: Key) throws -> Bool { tape.isNull(try value(key)) }

  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool {
    try tape.decodeBool(try value(key))
  }

  func decode(_ type: String.Type, forKey key: Key) throws -> String {
    try tape.decodeString(try value(key))
  }

  func decode(_ type: Double.Type, forKey key: Key) throws -> Double {
    try tape.decodeDouble(try value(key))
  }

  func decode(_ type: Float.Type, forKey key: Key) throws -> Float {
    try tape.decodeFloat(try value(key))
  }

  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try integer(key) }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try integer(key) }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try integer(key) }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try integer(key) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try integer(key) }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try integer(key) }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try integer(key) }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try integer(key) }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try integer(key) }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try integer(key) }
  @available(macOS 15, iOS 18, tvOS 18, watchOS 11, visionOS 2, *)
  func decode(_ type: Int128.Type, forKey key: Key) throws -> Int128 { try integer(key) }
  @available(macOS 15, iOS 18, tvOS 18, watchOS 11, visionOS 2, *)
  func decode(_ type: UInt128.Type, forKey key: Key) throws -> UInt128 { try integer(key) }

  private func integer<Integer: FixedWidthInteger>(_ key: Key) throws -> Integer {
    try tape.decodeInteger(try value(key), as: Integer.self)
  }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try tape.decode(try value(key))
  }

  // MARK: Optional values

  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
    try optional(key) { try tape.decodeBool($0) }
  }

  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    try optional(key) { try tape.decodeString($0) }
  }

  func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? {
    try optional(key) { try tape.decodeDouble($0) }
  }

  func decodeIfPresent(_ type: Float.Type, forKey key: Key) throws -> Float? {
    try optional(key) { try tape.decodeFloat($0) }
  }

  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
    try optionalInteger(key)
  }
  func decodeIfPresent(_ type: Int8.Type, forKey key: Key) throws -> Int8? {
    try optionalInteger(key)
  }
  func decodeIfPresent(_ type: Int16.Type, forKey key: Key) throws -> Int16? {
    try optionalInteger(key)
  }
  func decodeIfPresent(_ type: Int32.Type, forKey key: Key) throws -> Int32? {
    try optionalInteger(key)
  }
  func decodeIfPresent(_ type: Int64.Type, forKey key: Key) throws -> Int64? {
    try optionalInteger(key)
  }
  func decodeIfPresent(_ type: UInt.Type, forKey key: Key) throws -> UInt? {
    try optionalInteger(key)
  }
  func decodeIfPresent(_ type: UInt8.Type, forKey key: Key) throws -> UInt8? {
    try optionalInteger(key)
  }
  func decodeIfPresent(_ type: UInt16.Type, forKey key: Key) throws -> UInt16? {
    try optionalInteger(key)
  }
  func decodeIfPresent(_ type: UInt32.Type, forKey key: Key) throws -> UInt32? {
    try optionalInteger(key)
  }
  func decodeIfPresent(_ type: UInt64.Type, forKey key: Key) throws -> UInt64? {
    try optionalInteger(key)
  }
  @available(macOS 15, iOS 18, tvOS 18, watchOS 11, visionOS 2, *)
  func decodeIfPresent(_ type: Int128.Type, forKey key: Key) throws -> Int128? {
    try optionalInteger(key)
  }
  @available(macOS 15, iOS 18, tvOS 18, watchOS 11, visionOS 2, *)
  func decodeIfPresent(_ type: UInt128.Type, forKey key: Key) throws -> UInt128? {
    try optionalInteger(key)
  }

  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    try optional(key) { try tape.decode($0) }
  }

  private func optionalInteger<Integer: FixedWidthInteger>(_ key: Key) throws -> Integer? {
    try optional(key) { try tape.decodeInteger($0, as: Integer.self) }
  }

  /// - Returns: `nil` if the value is absent, null, or left out.
  private func optional<Value>(_ key: Key, _ read: (Int) throws -> Value) throws -> Value? {
    guard let place = object.find(key.stringValue), !tape.isNull(place) else { return nil }
    do {
      return try read(place)
    } catch {
      try tape.leaveOut(place, because: error)
      return nil
    }
  }

  // MARK: Containers

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<NestedKey> {
    try TapeDecoder(tape, try value(key)).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try TapeDecoder(tape, try value(key)).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder {
    guard let value = object.find("super") else {
      throw missing(JSONKey("super"))
    }
    return TapeDecoder(tape, value)
  }

  func superDecoder(forKey key: Key) throws -> any Decoder { TapeDecoder(tape, try value(key)) }
}

/// The elements of an array, in order.
struct TapeUnkeyedContainer: UnkeyedDecodingContainer {
  private let decoder: TapeDecoder
  private let total: Int
  private var element: Int
  private(set) var currentIndex = 0

  init(_ decoder: TapeDecoder) throws {
    guard decoder.tape.kind(decoder.index) == .array else {
      throw decoder.tape.mismatch(decoder.index, [Any].self, "an array")
    }
    self.decoder = decoder
    total = decoder.tape.count(decoder.index)
    element = decoder.index + 1
  }

  private var tape: JSONTape { decoder.tape }

  var codingPath: [any CodingKey] { decoder.codingPath }
  var count: Int? { total }
  var isAtEnd: Bool { currentIndex >= total }

  private func checkIsPresent(_ type: any Any.Type) throws {
    if isAtEnd { throw atEnd(type) }
  }

  @inline(never)
  private func atEnd(_ type: any Any.Type) -> any Error {
    DecodingError.valueNotFound(
      type, tape.context(decoder.index, "The array has no more than \(total) elements"))
  }

  /// Leaves the current element out, and advances.
  ///
  /// - Throws: The error, if values are decoded strictly.
  mutating func leaveOut(because error: any Error) throws {
    guard !isAtEnd else { throw error }
    try tape.leaveOut(element, because: error)
    element = tape.next(element)
    currentIndex += 1
  }

  /// Decodes the current element, and advances if that succeeds.
  private mutating func read<Value>(
    _ read: (JSONTape, Int) throws -> Value
  ) throws -> Value {
    try checkIsPresent(Value.self)
    let value = try read(tape, element)
    element = tape.next(element)
    currentIndex += 1
    return value
  }

  mutating func decodeNil() throws -> Bool {
    try checkIsPresent(Never?.self)
    guard tape.isNull(element) else { return false }
    return try read { _, _ in true }
  }

  mutating func decode(_ type: Bool.Type) throws -> Bool {
    try read { try $0.decodeBool($1) }
  }

  mutating func decode(_ type: String.Type) throws -> String {
    try read { try $0.decodeString($1) }
  }

  mutating func decode(_ type: Double.Type) throws -> Double {
    try read { try $0.decodeDouble($1) }
  }

  mutating func decode(_ type: Float.Type) throws -> Float {
    try read { try $0.decodeFloat($1) }
  }

  mutating func decode(_ type: Int.Type) throws -> Int { try integer() }
  mutating func decode(_ type: Int8.Type) throws -> Int8 { try integer() }
  mutating func decode(_ type: Int16.Type) throws -> Int16 { try integer() }
  mutating func decode(_ type: Int32.Type) throws -> Int32 { try integer() }
  mutating func decode(_ type: Int64.Type) throws -> Int64 { try integer() }
  mutating func decode(_ type: UInt.Type) throws -> UInt { try integer() }
  mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try integer() }
  mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try integer() }
  mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try integer() }
  mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try integer() }
  @available(macOS 15, iOS 18, tvOS 18, watchOS 11, visionOS 2, *)
  mutating func decode(_ type: Int128.Type) throws -> Int128 { try integer() }
  @available(macOS 15, iOS 18, tvOS 18, watchOS 11, visionOS 2, *)
  mutating func decode(_ type: UInt128.Type) throws -> UInt128 { try integer() }

  private mutating func integer<Integer: FixedWidthInteger>() throws -> Integer {
    try read { try $0.decodeInteger($1, as: Integer.self) }
  }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try read { try $0.decode($1) }
  }

  mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type
  ) throws -> KeyedDecodingContainer<NestedKey> {
    try read { try TapeDecoder($0, $1).container(keyedBy: type) }
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try read { try TapeDecoder($0, $1).unkeyedContainer() }
  }

  mutating func superDecoder() throws -> any Decoder {
    try read { TapeDecoder($0, $1) }
  }
}
