import Foundation

/// Encodes values as JSON (RFC 8259) like Foundation's `JSONEncoder`, but several times as fast.
///
/// The text is UTF-8 without white space, in which only quotation marks, backslashes and control
/// characters are escaped. Numbers keep all their digits. If a type encodes equal names in an
/// object, the last one is used. `Data` is base64, `URL` a string and `Decimal` a number, regardless
/// of their own conformances.
public struct SpecsmithJSONEncoder: Sendable {
  /// Passed to the encoded types.
  public var userInfo: [CodingUserInfoKey: any Sendable] = [:]

  /// Whether the names of each object are sorted by their UTF-8 bytes, so that equal values have
  /// equal texts. By default, they are in the order in which they are encoded.
  public var sortsNames = false

  /// Creates an encoder with an empty ``userInfo``, which does not sort names.
  public init() {}

  /// Encodes a value.
  ///
  /// - Returns: A JSON text in UTF-8.
  /// - Throws: `EncodingError`, whose context has the value's path, for an infinity or NaN, and if
  ///   more than 512 arrays and objects are nested; or the error that a type throws.
  public func encode(_ value: some Encodable) throws -> Data {
    let writer = JSONWriter(sortsNames: sortsNames, userInfo: userInfo)
    return try writer.data(of: value)
  }
}

extension JSONWriter {
  /// - Throws: `EncodingError`, or the error that the type throws.
  func data<Value: Encodable>(of value: Value) throws -> Data {
    try encode(value)
    if let failure { throw failure }
    guard !hasEncodedNothing else {
      throw EncodingError.invalidValue(value, context("\(Value.self) has encoded nothing."))
    }
    return Data(text)
  }
}
