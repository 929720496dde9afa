import Foundation

/// Encodes a value into the text of a ``JSONWriter``.
@usableFromInline
struct WriterEncoder: Encoder {
  @usableFromInline let writer: JSONWriter
  /// The serial number of the value's frame.
  @usableFromInline let serial: Int

  init(_ writer: JSONWriter, _ serial: Int) {
    self.writer = writer
    self.serial = serial
  }

  @usableFromInline var codingPath: [any CodingKey] { writer.path(upTo: serial) }
  @usableFromInline var userInfo: [CodingUserInfoKey: Any] { writer.userInfo }

  @usableFromInline
  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(WriterKeyedContainer<Key>(writer, writer.beginObject(serial)))
  }

  @usableFromInline
  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    WriterUnkeyedContainer(writer, writer.beginArray(serial))
  }

  @usableFromInline
  func singleValueContainer() -> any SingleValueEncodingContainer { self }
}

extension WriterEncoder: SingleValueEncodingContainer {
  @usableFromInline
  func encodeNil() throws {
    try writer.beginScalar(serial)
    writer.writeNull()
  }

  @usableFromInline
  func encode(_ value: Bool) throws {
    try writer.beginScalar(serial)
    writer.write(value)
  }

  @usableFromInline
  func encode(_ value: String) throws {
    try writer.beginScalar(serial)
    writer.write(value)
  }

  @usableFromInline
  func encode(_ value: Double) throws {
    try writer.writeScalar(value, serial)
  }

  @usableFromInline
  func encode(_ value: Float) throws {
    try writer.writeScalar(value, serial)
  }

  @usableFromInline func encode(_ value: Int) throws { try encode(integer: value) }
  @usableFromInline func encode(_ value: Int8) throws { try encode(integer: value) }
  @usableFromInline func encode(_ value: Int16) throws { try encode(integer: value) }
  @usableFromInline func encode(_ value: Int32) throws { try encode(integer: value) }
  @usableFromInline func encode(_ value: Int64) throws { try encode(integer: value) }
  @usableFromInline func encode(_ value: UInt) throws { try encode(integer: value) }
  @usableFromInline func encode(_ value: UInt8) throws { try encode(integer: value) }
  @usableFromInline func encode(_ value: UInt16) throws { try encode(integer: value) }
  @usableFromInline func encode(_ value: UInt32) throws { try encode(integer: value) }
  @usableFromInline func encode(_ value: UInt64) throws { try encode(integer: value) }
  @available(macOS 15, iOS 18, tvOS 18, watchOS 11, visionOS 2, *)
  @usableFromInline
  func encode(_ value: Int128) throws { try encode(integer: value) }
  @available(macOS 15, iOS 18, tvOS 18, watchOS 11, visionOS 2, *)
  @usableFromInline
  func encode(_ value: UInt128) throws { try encode(integer: value) }

  private func encode(integer: some FixedWidthInteger) throws {
    try writer.beginScalar(serial)
    writer.write(integer: integer)
  }

  @usableFromInline
  func encode<Value: Encodable>(_ value: Value) throws {
    try writer.writeScalar(value, serial)
  }
}
