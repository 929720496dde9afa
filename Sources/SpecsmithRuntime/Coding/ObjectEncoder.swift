/// Encodes the properties of a JSON object, one by one.
@_spi(Generated) @frozen public struct ObjectEncoder {
  @usableFromInline var container: KeyedEncodingContainer<PropertyName>

  @inlinable
  public init(_ encoder: any Encoder) {
    container = encoder.container(keyedBy: PropertyName.self)
  }

  /// Writes a required property.
  @inlinable
  public mutating func encode<Value: Encodable>(_ value: Value, _ name: String) throws {
    try container.encode(value, forKey: PropertyName(name))
  }

  /// Writes a required property in its wire form.
  @inlinable
  public mutating func encode<Value: WireRepresentable>(
    _ value: Value, _ name: String
  ) throws {
    try container.encode(Wire(value), forKey: PropertyName(name))
  }

  /// Writes an optional property, or nothing for `nil`.
  @inlinable
  public mutating func encodeIfPresent<Value: Encodable>(
    _ value: Value?, _ name: String
  ) throws {
    guard let value else { return }
    try container.encode(value, forKey: PropertyName(name))
  }

  /// Writes an optional property in its wire form, or nothing for `nil`.
  @inlinable
  public mutating func encodeIfPresent<Value: WireRepresentable>(
    _ value: Value?, _ name: String
  ) throws {
    guard let value else { return }
    try container.encode(Wire(value), forKey: PropertyName(name))
  }

  /// Writes a property that may be null: nothing, null or the value.
  @inlinable
  public mutating func encodeNullable<Value: Encodable>(
    _ value: Nullable<Value>, _ name: String
  ) throws {
    switch value {
    case .absent: break
    case .null: try container.encodeNil(forKey: PropertyName(name))
    case .value(let value): try container.encode(value, forKey: PropertyName(name))
    }
  }

  /// Writes a property that may be null, in its wire form: nothing, null or the value.
  @inlinable
  public mutating func encodeNullable<Value: WireRepresentable>(
    _ value: Nullable<Value>, _ name: String
  ) throws {
    switch value {
    case .absent: break
    case .null: try container.encodeNil(forKey: PropertyName(name))
    case .value(let value): try container.encode(Wire(value), forKey: PropertyName(name))
    }
  }

  /// Writes a required property that may be null: the value, or null for `nil`.
  @inlinable
  public mutating func encodeNullableValue<Value: Encodable>(
    _ value: Value?, _ name: String
  ) throws {
    if let value {
      try container.encode(value, forKey: PropertyName(name))
    } else {
      try container.encodeNil(forKey: PropertyName(name))
    }
  }

  /// Writes a required property that may be null, in its wire form: the value, or null for `nil`.
  @inlinable
  public mutating func encodeNullableValue<Value: WireRepresentable>(
    _ value: Value?, _ name: String
  ) throws {
    if let value {
      try container.encode(Wire(value), forKey: PropertyName(name))
    } else {
      try container.encodeNil(forKey: PropertyName(name))
    }
  }

  /// Writes the additional properties of a record.
  public mutating func encodeAdditionalProperties<Value: Encodable>(
    _ properties: [String: Value]
  ) throws {
    for (name, value) in properties {
      try container.encode(value, forKey: PropertyName(name))
    }
  }

  /// Writes the additional properties of a record, in their wire form.
  public mutating func encodeAdditionalProperties<Value: WireRepresentable>(
    _ properties: [String: Value]
  ) throws {
    for (name, value) in properties {
      try container.encode(Wire(value), forKey: PropertyName(name))
    }
  }

  /// Hides the value of a property, which a server may send back, in the errors and logs of the
  /// call; `nil` hides nothing. The property is still to be written.
  public func hide(_ value: (some Encodable)?) {
    guard let value else { return }
    SentSecrets.current?.add(value)
  }

  /// Hides the value of a property that may be null.
  public func hide(_ value: Nullable<some Encodable>) {
    if case .value(let value) = value { hide(value) }
  }
}
