/// Writes the members of an object, for types that are not generated.
struct WriterKeyedContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
  private let writer: JSONWriter
  private let serial: Int

  init(_ writer: JSONWriter, _ serial: Int) {
    self.writer = writer
    self.serial = serial
  }

  var codingPath: [any CodingKey] { writer.path(upTo: serial) }

  func encodeNil(forKey key: Key) throws { try writer.writeNullMember(key.stringValue, serial) }

  func encode(_ value: Bool, forKey key: Key) throws {
    try writer.writeMember(value, key.stringValue, serial)
  }

  func encode(_ value: String, forKey key: Key) throws {
    try writer.writeMember(value, key.stringValue, serial)
  }

  func encode(_ value: Int, forKey key: Key) throws {
    try writer.writeMember(value, key.stringValue, serial)
  }

  @available(macOS 15, iOS 18, tvOS 18, watchOS 11, visionOS 2, *)
  func encode(_ value: Int128, forKey key: Key) throws {
    try writer.writeMember(value, key.stringValue, serial)
  }

  @available(macOS 15, iOS 18, tvOS 18, watchOS 11, visionOS 2, *)
  func encode(_ value: UInt128, forKey key: Key) throws {
    try writer.writeMember(value, key.stringValue, serial)
  }

  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    try writer.writeMember(value, key.stringValue, serial)
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) -> KeyedEncodingContainer<NestedKey> {
    let part = writer.nestedPart(key.stringValue, in: serial, isObject: true)
    return WriterEncoder(part, part.wholeValue).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    let part = writer.nestedPart(key.stringValue, in: serial, isObject: false)
    return WriterEncoder(part, part.wholeValue).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { encoder("super") }
  func superEncoder(forKey key: Key) -> any Encoder { encoder(key.stringValue) }

  private func encoder(_ name: String) -> any Encoder {
    let part = writer.part(name, in: serial)
    return WriterEncoder(part, part.wholeValue)
  }
}

/// Writes the elements of an array.
struct WriterUnkeyedContainer: UnkeyedEncodingContainer {
  private let writer: JSONWriter
  private let serial: Int

  init(_ writer: JSONWriter, _ serial: Int) {
    self.writer = writer
    self.serial = serial
  }

  var codingPath: [any CodingKey] { writer.path(upTo: serial) }
  var count: Int { writer.count(of: serial) }

  func encodeNil() throws {
    try writer.beginElement(serial)
    writer.writeNull()
  }

  func encode(_ value: Bool) throws {
    try writer.beginElement(serial)
    writer.write(value)
  }

  func encode(_ value: String) throws {
    try writer.beginElement(serial)
    writer.write(value)
  }

  func encode(_ value: Int) throws {
    try writer.beginElement(serial)
    writer.write(integer: value)
  }

  @available(macOS 15, iOS 18, tvOS 18, watchOS 11, visionOS 2, *)
  func encode(_ value: Int128) throws { try writer.writeElement(value, serial) }
  @available(macOS 15, iOS 18, tvOS 18, watchOS 11, visionOS 2, *)
  func encode(_ value: UInt128) throws { try writer.writeElement(value, serial) }

  func encode<Value: Encodable>(_ value: Value) throws {
    try writer.writeElement(value, serial)
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type
  ) -> KeyedEncodingContainer<NestedKey> {
    let part = writer.part(nil, in: serial)
    return WriterEncoder(part, part.wholeValue).container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    let part = writer.part(nil, in: serial)
    return WriterEncoder(part, part.wholeValue).unkeyedContainer()
  }

  func superEncoder() -> any Encoder {
    let part = writer.part(nil, in: serial)
    return WriterEncoder(part, part.wholeValue)
  }
}
