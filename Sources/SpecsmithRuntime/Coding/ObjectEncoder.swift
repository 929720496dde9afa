/// Encodes the properties of a JSON object, one by one.
///
/// The first error is kept until ``finish()``: an SDK has thousands of properties, and the compiler
/// writes code for each place where an error can arise.
@_spi(Generated) public struct ObjectEncoder {
  /// The text that the object is written to; `nil` if the encoder belongs to another module.
  private var text: WriterEncoder?
  private var foreign: ForeignWriter?
  /// The first error. After it, nothing is written.
  private var failure: (any Error)?

  public init(_ encoder: any Encoder) {
    if let encoder = encoder as? WriterEncoder {
      text = WriterEncoder(encoder.writer, encoder.writer.beginObject(encoder.serial))
    } else {
      foreign = ForeignWriter(container: encoder.container(keyedBy: PropertyName.self))
    }
  }

  /// Ends the encoding.
  ///
  /// - Throws: The first error, usually an `EncodingError`.
  public func finish() throws {
    if let failure { throw failure }
  }

  /// Writes a required property.
  @inlinable
  public mutating func encode<Value: Encodable>(_ value: Value, _ name: StaticString) {
    write(value, name)
  }

  /// Writes a required property in its wire form.
  @inlinable
  public mutating func encode<Value: WireRepresentable>(
    wire value: Value, _ name: StaticString
  ) {
    write(Wire(value), name)
  }

  /// Writes an optional property, or nothing for `nil`.
  @inlinable
  public mutating func encodeIfPresent<Value: Encodable>(
    _ value: Value?, _ name: StaticString
  ) {
    guard let value else { return }
    write(value, name)
  }

  /// Writes an optional property in its wire form, or nothing for `nil`.
  @inlinable
  public mutating func encodeIfPresent<Value: WireRepresentable>(
    wire value: Value?, _ name: StaticString
  ) {
    guard let value else { return }
    write(Wire(value), name)
  }

  /// Writes a property that may be null: nothing, null or the value.
  @inlinable
  public mutating func encodeNullable<Value: Encodable>(
    _ value: Nullable<Value>, _ name: StaticString
  ) {
    switch value {
    case .absent: break
    case .null: writeNull(name)
    case .value(let value): write(value, name)
    }
  }

  /// Writes a property that may be null, in its wire form: nothing, null or the value.
  @inlinable
  public mutating func encodeNullable<Value: WireRepresentable>(
    wire value: Nullable<Value>, _ name: StaticString
  ) {
    switch value {
    case .absent: break
    case .null: writeNull(name)
    case .value(let value): write(Wire(value), name)
    }
  }

  /// Writes a required property that may be null: the value, or null for `nil`.
  @inlinable
  public mutating func encodeNullableValue<Value: Encodable>(
    _ value: Value?, _ name: StaticString
  ) {
    if let value {
      write(value, name)
    } else {
      writeNull(name)
    }
  }

  /// Writes a required property that may be null, in its wire form: the value, or null for `nil`.
  @inlinable
  public mutating func encodeNullableValue<Value: WireRepresentable>(
    wire value: Value?, _ name: StaticString
  ) {
    if let value {
      write(Wire(value), name)
    } else {
      writeNull(name)
    }
  }

  /// Writes the additional properties of a record.
  public mutating func encodeAdditionalProperties<Value: Encodable>(
    _ properties: [String: Value]
  ) {
    for (name, value) in properties { write(value, named: name) }
  }

  /// Writes the additional properties of a record, in their wire form.
  public mutating func encodeAdditionalWireProperties<Value: WireRepresentable>(
    _ properties: [String: Value]
  ) {
    for (name, value) in properties { write(Wire(value), named: name) }
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
  mutating func write<Value: Encodable>(_ value: Value, _ name: StaticString) {
    // Specialization removes all but one of the comparisons.
    if Value.self == String.self, let value = value as? String {
      writeString(value, name)
    } else if Value.self == Int.self, let value = value as? Int {
      writeInt(value, name)
    } else if Value.self == Bool.self, let value = value as? Bool {
      writeBool(value, name)
    } else {
      writeAny(value, name)
    }
  }

  @usableFromInline
  mutating func writeString(_ value: String, _ name: StaticString) {
    guard let text else { return writeForeign(value, name) }
    keepingError { try text.writer.writeMember(value, name, text.serial) }
  }

  @usableFromInline
  mutating func writeInt(_ value: Int, _ name: StaticString) {
    guard let text else { return writeForeign(value, name) }
    keepingError { try text.writer.writeMember(value, name, text.serial) }
  }

  @usableFromInline
  mutating func writeBool(_ value: Bool, _ name: StaticString) {
    guard let text else { return writeForeign(value, name) }
    keepingError { try text.writer.writeMember(value, name, text.serial) }
  }

  @usableFromInline
  mutating func writeAny(_ value: some Encodable, _ name: StaticString) {
    write(value, named: name)
  }

  private mutating func write(_ value: some Encodable, named name: some MemberName) {
    guard let text else { return writeForeign(value, name) }
    keepingError { try text.writer.writeMember(value, name, text.serial) }
  }

  @usableFromInline
  mutating func writeNull(_ name: StaticString) {
    guard let text else {
      return keepingError { [foreign] in try foreign?.writeNull(name.description) }
    }
    keepingError { try text.writer.writeNullMember(name, text.serial) }
  }

  @inline(never)
  private mutating func writeForeign(_ value: some Encodable, _ name: some MemberName) {
    keepingError { [foreign] in try foreign?.write(value, name.description) }
  }

  /// Writes, unless there was an error before.
  private mutating func keepingError(_ write: () throws -> Void?) {
    guard failure == nil else { return }
    do {
      _ = try write()
    } catch {
      failure = error
    }
  }
}
