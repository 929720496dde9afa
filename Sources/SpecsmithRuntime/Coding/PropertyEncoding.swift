extension KeyedEncodingContainer where Key == PropertyName {
  /// Writes a required property.
  @inlinable
  public mutating func encode<Value: Encodable>(_ value: Value, _ name: PropertyName) throws {
    try encode(value, forKey: name)
  }

  /// Writes a required property in its wire form.
  @inlinable
  public mutating func encode<Value: WireRepresentable>(
    _ value: Value, _ name: PropertyName
  ) throws {
    try encode(Wire(value), forKey: name)
  }

  /// Writes an optional property, or nothing when it is `nil`.
  @inlinable
  public mutating func encodeIfPresent<Value: Encodable>(
    _ value: Value?, _ name: PropertyName
  ) throws {
    guard let value else { return }
    try encode(value, forKey: name)
  }

  /// Writes an optional property in its wire form, or nothing when it is `nil`.
  @inlinable
  public mutating func encodeIfPresent<Value: WireRepresentable>(
    _ value: Value?, _ name: PropertyName
  ) throws {
    guard let value else { return }
    try encode(Wire(value), forKey: name)
  }

  /// Writes a property that may be null: nothing, null or the value.
  @inlinable
  public mutating func encodeNullable<Value: Encodable>(
    _ value: Nullable<Value>, _ name: PropertyName
  ) throws {
    switch value {
    case .absent: break
    case .null: try encodeNil(forKey: name)
    case .value(let value): try encode(value, forKey: name)
    }
  }

  /// Writes a property that may be null, in its wire form: nothing, null or the value.
  @inlinable
  public mutating func encodeNullable<Value: WireRepresentable>(
    _ value: Nullable<Value>, _ name: PropertyName
  ) throws {
    switch value {
    case .absent: break
    case .null: try encodeNil(forKey: name)
    case .value(let value): try encode(Wire(value), forKey: name)
    }
  }

  /// Writes a required property that may be null: the value, or null when it is `nil`.
  @inlinable
  public mutating func encodeNullableValue<Value: Encodable>(
    _ value: Value?, _ name: PropertyName
  ) throws {
    if let value {
      try encode(value, forKey: name)
    } else {
      try encodeNil(forKey: name)
    }
  }

  /// Writes a required property that may be null, in its wire form: the value, or null.
  @inlinable
  public mutating func encodeNullableValue<Value: WireRepresentable>(
    _ value: Value?, _ name: PropertyName
  ) throws {
    if let value {
      try encode(Wire(value), forKey: name)
    } else {
      try encodeNil(forKey: name)
    }
  }
}
