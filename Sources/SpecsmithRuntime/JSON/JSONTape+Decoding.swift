import CJSONTape
import Foundation

extension JSONTape {
  /// - Throws: `DecodingError` if the value is not a string.
  func decodeString(_ index: Int) throws -> String {
    guard isKind(index, .string) else { throw mismatch(index, String.self, "a string") }
    return string(index)
  }

  /// - Throws: `DecodingError` if the value is neither `true` nor `false`.
  func decodeBool(_ index: Int) throws -> Bool {
    switch kind(index) {
    case .true: return true
    case .false: return false
    case .null, .number, .string, .array, .object:
      throw mismatch(index, Bool.self, "true or false")
    }
  }

  /// - Throws: `DecodingError` if the value is not a number, or is out of the range of `Double`.
  func decodeDouble(_ index: Int) throws -> Double {
    guard isKind(index, .number) else { throw mismatch(index, Double.self, "a number") }
    guard let value = double(index) else { throw unfit(index, "a number in the range of Double") }
    return value
  }

  /// - Throws: `DecodingError` if the value is not a number, or is out of the range of `Float`.
  func decodeFloat(_ index: Int) throws -> Float {
    guard isKind(index, .number) else { throw mismatch(index, Float.self, "a number") }
    // Not by way of a `Double`, which would round twice.
    guard let value = Float(String(decoding: bytes(index), as: UTF8.self)), value.isFinite else {
      throw unfit(index, "a number in the range of Float")
    }
    return value
  }

  /// An integer, also if it is written with a fraction of zeros or an exponent.
  ///
  /// - Throws: `DecodingError` if the value is not an integer, or is out of the type's range.
  func decodeInteger<Integer: FixedWidthInteger>(
    _ index: Int, as type: Integer.Type
  ) throws -> Integer {
    guard isKind(index, .number) else { throw mismatch(index, type, "an integer") }
    if let value = int64(index) {
      guard let integer = Integer(exactly: value) else {
        throw unfit(index, "an integer of the type \(type)")
      }
      return integer
    }
    // With more digits than 64 bits have.
    if let integer = Integer(String(decoding: bytes(index), as: UTF8.self)) { return integer }
    let number = number(index)
    if let integer = number.integer(as: type) { return integer }
    guard !number.isInteger else { throw unfit(index, "an integer of the type \(type)") }
    throw mismatch(index, type, "an integer")
  }

  /// A number with all its digits.
  func number(_ index: Int) -> JSONNumber {
    if let value = int64(index) { return JSONNumber(value) }
    let bytes = bytes(index)
    var value = 0.0
    // A `Double` keeps 15 digits, so that its shortest decimal form is the number.
    if bytes.count <= 16, let start = bytes.baseAddress,
      jsontape_double(start, bytes.count, &value)
    {
      return JSONNumber(value)
    }
    return JSONNumber(exactly: String(decoding: bytes, as: UTF8.self))
  }

  /// - Throws: `DecodingError` if the value is not a number.
  func decodeNumber(_ index: Int) throws -> JSONNumber {
    guard isKind(index, .number) else { throw mismatch(index, JSONNumber.self, "a number") }
    return number(index)
  }

  /// - Throws: `DecodingError` if the value is not a number, or is out of the range of `Decimal`.
  func decodeDecimal(_ index: Int) throws -> Decimal {
    guard isKind(index, .number) else { throw mismatch(index, Decimal.self, "a number") }
    guard let value = number(index).decimal else {
      throw unfit(index, "a number that Decimal holds")
    }
    return value
  }

  /// Decodes a value of any type.
  ///
  /// - Throws: `DecodingError`, or the error that the type throws.
  func decode<Value: Decodable>(_ index: Int, as type: Value.Type = Value.self) throws -> Value {
    if type == String.self { return same(try decodeString(index)) }
    if type == Int.self { return same(try decodeInteger(index, as: Int.self)) }
    if type == Bool.self { return same(try decodeBool(index)) }
    if type == Double.self { return same(try decodeDouble(index)) }
    if type == JSONValue.self { return same(json(index)) }
    if type == Decimal.self { return same(try decodeDecimal(index)) }
    // Like other JSON decoders, read these types as strings, regardless of their own conformances.
    if type == Data.self { return same(try Data(fromWire: TapeDecoder(self, index))) }
    if type == URL.self { return same(try URL(fromWire: TapeDecoder(self, index))) }
    if let leniency = activeLeniency { return try decode(index, by: leniency) }
    return try Value(from: TapeDecoder(self, index))
  }

  // Not inlined: a cast to a generic type costs time in the function that contains it, taken or not.
  @inline(never)
  private func decode<Value: Decodable>(
    _ index: Int, by leniency: DecodingLeniency
  ) throws -> Value {
    if let collection = Value.self as? any TapeCollection.Type,
      let value = try collection.init(self, index, by: leniency) as? Value
    {
      return value
    }
    return try Value(from: TapeDecoder(self, index))
  }

  /// Casts a value to its own type.
  private func same<Value, Same>(_ value: Value) -> Same {
    // The caller has compared the types, which the compiler cannot verify.
    unsafeBitCast(value, to: Same.self)
  }

  // MARK: Errors

  // Not inlined, and boxed: the type of an error takes time in the function that contains it, thrown
  // or not.
  @inline(never)
  func mismatch(_ index: Int, _ type: any Any.Type, _ expected: String) -> any Error {
    let context = context(index, "Expected \(expected), found \(description(of: index))")
    return isNull(index)
      ? DecodingError.valueNotFound(type, context) : DecodingError.typeMismatch(type, context)
  }

  @inline(never)
  private func unfit(_ index: Int, _ type: String) -> any Error {
    DecodingError.dataCorrupted(context(index, "Expected \(type), found \(description(of: index))"))
  }

  func context(_ index: Int, _ message: String) -> DecodingError.Context {
    guard leniency?.needsLocations ?? true else {
      // Finding the location of each of many values would take quadratic time.
      let offset = Int(node(index).start)
      return DecodingError.Context(
        codingPath: [], debugDescription: "\(message) (byte \(offset) of the text).")
    }
    let (line, column) = position(of: index)
    return DecodingError.Context(
      codingPath: path(to: index),
      debugDescription: "\(message) (line \(line), column \(column)).")
  }
}
