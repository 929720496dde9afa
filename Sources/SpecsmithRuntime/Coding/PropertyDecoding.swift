extension KeyedDecodingContainer where Key == PropertyName {
  /// The value of a required property.
  ///
  /// - Throws: `DecodingError` when the property is absent, null or of another type.
  @inlinable
  public func decode<Value: Decodable>(
    _ name: PropertyName, as type: Value.Type = Value.self
  ) throws -> Value {
    // The decoder's generic entry point is several times slower for these than its own ones;
    // in specialized code only one of the comparisons is left.
    if Value.self == String.self, let value = try decode(String.self, forKey: name) as? Value {
      return value
    }
    if Value.self == Int.self, let value = try decode(Int.self, forKey: name) as? Value {
      return value
    }
    if Value.self == Double.self, let value = try decode(Double.self, forKey: name) as? Value {
      return value
    }
    if Value.self == Bool.self, let value = try decode(Bool.self, forKey: name) as? Value {
      return value
    }
    return try decode(Value.self, forKey: name)
  }

  /// The value of a required property, by its wire form.
  ///
  /// - Throws: `DecodingError` when the property is absent, null or of another type.
  @inlinable
  public func decode<Value: WireRepresentable>(
    _ name: PropertyName, as type: Value.Type = Value.self
  ) throws -> Value {
    try decode(Wire<Value>.self, forKey: name).value
  }

  /// The value of an optional property; `nil` when it is absent or null.
  ///
  /// - Throws: `DecodingError` when the property is there and of another type.
  @inlinable
  public func decodeIfPresent<Value: Decodable>(
    _ name: PropertyName, as type: Value.Type = Value.self
  ) throws -> Value? {
    guard contains(name), try !decodeNil(forKey: name) else { return nil }
    return try decode(name) as Value
  }

  /// The value of an optional property, by its wire form; `nil` when it is absent or null.
  ///
  /// - Throws: `DecodingError` when the property is there and of another type.
  @inlinable
  public func decodeIfPresent<Value: WireRepresentable>(
    _ name: PropertyName, as type: Value.Type = Value.self
  ) throws -> Value? {
    try decodeIfPresent(Wire<Value>.self, forKey: name)?.value
  }

  /// The value of an optional property that may be anything, null included; `nil` when it is absent.
  ///
  /// - Throws: `DecodingError` when the property is there and no JSON.
  @inlinable
  public func decodeIfPresent(
    _ name: PropertyName, as type: JSONValue.Type = JSONValue.self
  ) throws -> JSONValue? {
    guard contains(name) else { return nil }
    return try decode(JSONValue.self, forKey: name)
  }

  /// An optional property that may be null.
  ///
  /// - Throws: `DecodingError` when the property is there, not null and of another type.
  @inlinable
  public func decodeNullable<Value: Decodable>(
    _ name: PropertyName, as type: Value.Type = Value.self
  ) throws -> Nullable<Value> {
    guard contains(name) else { return .absent }
    guard try !decodeNil(forKey: name) else { return .null }
    return .value(try decode(name) as Value)
  }

  /// An optional property that may be null, by its wire form.
  ///
  /// - Throws: `DecodingError` when the property is there, not null and of another type.
  @inlinable
  public func decodeNullable<Value: WireRepresentable>(
    _ name: PropertyName, as type: Value.Type = Value.self
  ) throws -> Nullable<Value> {
    guard contains(name) else { return .absent }
    guard try !decodeNil(forKey: name) else { return .null }
    return .value(try decode(Wire<Value>.self, forKey: name).value)
  }

  /// The value of a required property that may be null.
  ///
  /// - Throws: `DecodingError` when the property is absent, or of another type.
  @inlinable
  public func decodeNullableValue<Value: Decodable>(
    _ name: PropertyName, as type: Value.Type = Value.self
  ) throws -> Value? {
    guard try !decodeNilOfRequired(name) else { return nil }
    return try decode(name) as Value
  }

  /// The value of a required property that may be null, by its wire form.
  ///
  /// - Throws: `DecodingError` when the property is absent, or of another type.
  @inlinable
  public func decodeNullableValue<Value: WireRepresentable>(
    _ name: PropertyName, as type: Value.Type = Value.self
  ) throws -> Value? {
    guard try !decodeNilOfRequired(name) else { return nil }
    return try decode(Wire<Value>.self, forKey: name).value
  }

  @usableFromInline
  func decodeNilOfRequired(_ name: PropertyName) throws -> Bool {
    guard contains(name) else {
      throw DecodingError.keyNotFound(
        name,
        DecodingError.Context(
          codingPath: codingPath, debugDescription: "The property must be there, if only as null."))
    }
    return try decodeNil(forKey: name)
  }
}
