extension KeyedDecodingContainer where Key == PropertyName {
  /// The properties of the object that a record does not name: its `additionalProperties`.
  ///
  /// - Parameter names: The properties that the record names.
  /// - Throws: `DecodingError` when one of them is of another type.
  public func decodeAdditionalProperties<Value: Decodable>(
    besides names: Set<String>, as type: Value.Type = Value.self
  ) throws -> [String: Value] {
    var properties: [String: Value] = [:]
    for name in allKeys where !names.contains(name.stringValue) {
      properties[name.stringValue] = try decode(name) as Value
    }
    return properties
  }

  /// The properties of the object that a record does not name, by their wire form.
  ///
  /// - Parameter names: The properties that the record names.
  /// - Throws: `DecodingError` when one of them is of another type.
  public func decodeAdditionalProperties<Value: WireRepresentable>(
    besides names: Set<String>, as type: Value.Type = Value.self
  ) throws -> [String: Value] {
    var properties: [String: Value] = [:]
    for name in allKeys where !names.contains(name.stringValue) {
      properties[name.stringValue] = try decode(Wire<Value>.self, forKey: name).value
    }
    return properties
  }
}

extension KeyedEncodingContainer where Key == PropertyName {
  /// Writes the properties that a record does not name.
  public mutating func encodeAdditionalProperties<Value: Encodable>(
    _ properties: [String: Value]
  ) throws {
    for (name, value) in properties {
      try encode(value, forKey: PropertyName(name))
    }
  }

  /// Writes the properties that a record does not name, in their wire form.
  public mutating func encodeAdditionalProperties<Value: WireRepresentable>(
    _ properties: [String: Value]
  ) throws {
    for (name, value) in properties {
      try encode(Wire(value), forKey: PropertyName(name))
    }
  }
}
