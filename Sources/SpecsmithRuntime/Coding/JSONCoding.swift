import Foundation

/// Encodes and decodes whole bodies as JSON.
package enum JSONCoding {
  /// The value as JSON. Keys are sorted, so that equal requests have equal bytes, and `/` is not
  /// escaped.
  ///
  /// - Parameter files: Collects the files of a form. In JSON, they are strings.
  package static func data(of value: some Encodable, files: FormFiles? = nil) throws -> Data {
    let encoder = JSONEncoder()
    if let files, let key = FormFiles.key { encoder.userInfo[key] = files }
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if let value = value as? any WireRepresentable {
      return try wireData(of: value, by: encoder)
    }
    return try encoder.encode(value)
  }

  /// Decodes a value from JSON.
  package static func value<Value: Decodable>(of type: Value.Type, from data: Data) throws -> Value
  {
    if let type = Value.self as? any WireRepresentable.Type,
      let value = try wireValue(of: type, from: data) as? Value
    {
      return value
    }
    return try SpecsmithJSONDecoder().decode(from: data)
  }

  /// Reads a value from a JSON text that was read.
  static func value<Value: Decodable>(of type: Value.Type, from tape: JSONTape) throws -> Value {
    if let type = Value.self as? any WireRepresentable.Type,
      let value = try type.init(fromWire: TapeDecoder(tape, 0)) as? Value
    {
      return value
    }
    return try tape.decode(0)
  }

  private static func wireData(
    of value: some WireRepresentable, by encoder: JSONEncoder
  ) throws -> Data {
    try encoder.encode(Wire(value))
  }

  private static func wireValue<Value: WireRepresentable>(
    of type: Value.Type, from data: Data
  ) throws -> Any {
    try SpecsmithJSONDecoder().decodeWire(type, from: data)
  }
}
