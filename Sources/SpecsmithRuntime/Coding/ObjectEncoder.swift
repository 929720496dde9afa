/// Encodes the properties of a JSON object, one by one.
@_spi(Generated) public struct ObjectEncoder {
  /// The text that the object is written to; `nil` if the encoder belongs to another module.
  private var text: WriterEncoder?
  private var foreign: ForeignWriter?

  public init(_ encoder: any Encoder) {
    if let encoder = encoder as? WriterEncoder {
      text = WriterEncoder(encoder.writer, encoder.writer.beginObject(encoder.serial))
    } else {
      foreign = ForeignWriter(container: encoder.container(keyedBy: PropertyName.self))
    }
  }

  /// Writes a required property.
  @inlinable
  public mutating func encode<Value: Encodable>(_ value: Value, _ name: String) throws {
    try write(value, name)
  }

  /// Writes a required property in its wire form.
  @inlinable
  public mutating func encode<Value: WireRepresentable>(
    _ value: Value, _ name: String
  ) throws {
    try write(Wire(value), name)
  }

  /// Writes an optional property, or nothing for `nil`.
  @inlinable
  public mutating func encodeIfPresent<Value: Encodable>(
    _ value: Value?, _ name: String
  ) throws {
    guard let value else { return }
    try write(value, name)
  }

  /// Writes an optional property in its wire form, or nothing for `nil`.
  @inlinable
  public mutating func encodeIfPresent<Value: WireRepresentable>(
    _ value: Value?, _ name: String
  ) throws {
    guard let value else { return }
    try write(Wire(value), name)
  }

  /// Writes a property that may be null: nothing, null or the value.
  @inlinable
  public mutating func encodeNullable<Value: Encodable>(
    _ value: Nullable<Value>, _ name: String
  ) throws {
    switch value {
    case .absent: break
    case .null: try writeNull(name)
    case .value(let value): try write(value, name)
    }
  }

  /// Writes a property that may be null, in its wire form: nothing, null or the value.
  @inlinable
  public mutating func encodeNullable<Value: WireRepresentable>(
    _ value: Nullable<Value>, _ name: String
  ) throws {
    switch value {
    case .absent: break
    case .null: try writeNull(name)
    case .value(let value): try write(Wire(value), name)
    }
  }

  /// Writes a required property that may be null: the value, or null for `nil`.
  @inlinable
  public mutating func encodeNullableValue<Value: Encodable>(
    _ value: Value?, _ name: String
  ) throws {
    if let value {
      try write(value, name)
    } else {
      try writeNull(name)
    }
  }

  /// Writes a required property that may be null, in its wire form: the value, or null for `nil`.
  @inlinable
  public mutating func encodeNullableValue<Value: WireRepresentable>(
    _ value: Value?, _ name: String
  ) throws {
    if let value {
      try write(Wire(value), name)
    } else {
      try writeNull(name)
    }
  }

  /// Writes the additional properties of a record.
  public mutating func encodeAdditionalProperties<Value: Encodable>(
    _ properties: [String: Value]
  ) throws {
    for (name, value) in properties {
      try write(value, name)
    }
  }

  /// Writes the additional properties of a record, in their wire form.
  public mutating func encodeAdditionalProperties<Value: WireRepresentable>(
    _ properties: [String: Value]
  ) throws {
    for (name, value) in properties {
      try write(Wire(value), name)
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

  // MARK: Writing

  @inlinable
  mutating func write<Value: Encodable>(_ value: Value, _ name: String) throws {
    // Specialization removes all but one of the comparisons.
    if Value.self == String.self, let value = value as? String {
      try writeString(value, name)
    } else if Value.self == Int.self, let value = value as? Int {
      try writeInt(value, name)
    } else if Value.self == Bool.self, let value = value as? Bool {
      try writeBool(value, name)
    } else {
      try writeAny(value, name)
    }
  }

  @usableFromInline
  mutating func writeString(_ value: String, _ name: String) throws {
    guard let text else { return try foreign?.write(value, name) ?? () }
    try text.writer.writeMember(value, name, text.serial)
  }

  @usableFromInline
  mutating func writeInt(_ value: Int, _ name: String) throws {
    guard let text else { return try foreign?.write(value, name) ?? () }
    try text.writer.writeMember(value, name, text.serial)
  }

  @usableFromInline
  mutating func writeBool(_ value: Bool, _ name: String) throws {
    guard let text else { return try foreign?.write(value, name) ?? () }
    try text.writer.writeMember(value, name, text.serial)
  }

  @usableFromInline
  mutating func writeAny(_ value: some Encodable, _ name: String) throws {
    guard let text else { return try foreign?.write(value, name) ?? () }
    try text.writer.writeMember(value, name, text.serial)
  }

  @usableFromInline
  mutating func writeNull(_ name: String) throws {
    guard let text else { return try foreign?.writeNull(name) ?? () }
    try text.writer.writeNullMember(name, text.serial)
  }
}
