import Foundation

/// Reads values from JSON (RFC 8259), as Foundation's `JSONDecoder` does, several times as fast.
///
/// Numbers are read from all of their digits. Of equal names in an object, the last one counts. `Data` is
/// base64, `URL` a string and `Decimal` a number, whatever their conformances say.
public struct SpecsmithJSONDecoder: Sendable {
  /// What the values' types can ask their decoder for.
  public var userInfo: [CodingUserInfoKey: any Sendable] = [:]

  public init() {}

  /// Reads a value.
  ///
  /// - Parameter data: A JSON text in UTF-8; in UTF-16 or UTF-32 it is read too.
  /// - Throws: `DecodingError`, whose context has the value's path, its line and column, what was expected
  ///   and what was there; for a text that is no JSON `DecodingError.dataCorrupted` with a
  ///   ``JSONSyntaxError`` beneath.
  public func decode<Value: Decodable>(
    _ type: Value.Type = Value.self, from data: Data
  ) throws -> Value {
    try tape(of: data).decode(0)
  }

  /// Reads a value by its wire form.
  func decodeWire<Value: WireRepresentable>(_ type: Value.Type, from data: Data) throws -> Value {
    try Value(fromWire: TapeDecoder(try tape(of: data), 0))
  }

  private func tape(of data: Data) throws -> JSONTape {
    do {
      return try JSONTape(data, userInfo: userInfo)
    } catch {
      throw DecodingError.notJSON(error)
    }
  }
}

extension DecodingError {
  /// The error for a text that is no JSON.
  static func notJSON(_ error: JSONSyntaxError) -> DecodingError {
    .dataCorrupted(
      Context(
        codingPath: [], debugDescription: "The text is not JSON: \(error).",
        underlyingError: error))
  }
}
