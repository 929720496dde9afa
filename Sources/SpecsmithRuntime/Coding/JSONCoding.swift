import Foundation

/// Encodes and decodes whole bodies as JSON.
package enum JSONCoding {
  /// The value as JSON. Names are sorted, so that equal requests have equal bytes, and `/` is not
  /// escaped.
  ///
  /// - Parameters:
  ///   - files: Collects the files of a form. In JSON, they are strings.
  ///   - sortsNames: Whether to sort, which takes time that is lost if the text is only read again.
  package static func data(
    of value: some Encodable, files: FormFiles? = nil, sortsNames: Bool = true
  ) throws -> Data {
    var userInfo: [CodingUserInfoKey: any Sendable] = [:]
    if let files, let key = FormFiles.key { userInfo[key] = files }
    let writer = JSONWriter(sortsNames: sortsNames, userInfo: userInfo)
    if let value = value as? any WireRepresentable { return try wireData(of: value, by: writer) }
    return try writer.data(of: value)
  }

  /// Decodes a value from JSON.
  package static func value<Value: Decodable>(of type: Value.Type, from data: Data) throws -> Value
  {
    try value(of: type, from: data, by: nil)
  }

  /// Decodes a value from JSON.
  ///
  /// - Parameter leniency: Leaves out values that cannot be decoded; `nil` if such a value is an
  ///   error.
  static func value<Value: Decodable>(
    of type: Value.Type, from data: Data, by leniency: DecodingLeniency?
  ) throws -> Value {
    let tape: JSONTape
    do {
      tape = try JSONTape(data, leniency: leniency)
    } catch {
      throw DecodingError.notJSON(error)
    }
    return try value(of: type, from: tape)
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
    of value: some WireRepresentable, by writer: JSONWriter
  ) throws -> Data {
    try writer.data(of: Wire(value))
  }
}
