extension JSONWriter {
  /// - Throws: `EncodingError` for infinities and NaN, and if too many arrays and objects are nested.
  func write(_ value: JSONValue) throws {
    switch value {
    case .null: writeNull()
    case .bool(let value): write(value)
    case .number(let value): try write(value)
    case .string(let value): write(value)
    case .array(let elements):
      let array = beginArray(pushFrame())
      for element in elements {
        try beginElement(array)
        try write(element)
      }
      closeFrame()
    case .object(let properties):
      let object = beginObject(pushFrame())
      state.pointee.frames.top.pointee.namesAreDistinct = true
      try writeMembers(of: properties, in: object)
      closeFrame()
    }
  }

  /// Writes the value of a frame. The members of an object follow those that were already written,
  /// such as a discriminator.
  func write(_ value: JSONValue, in serial: Int) throws {
    switch value {
    case .object(let properties): try writeMembers(of: properties, in: beginObject(serial))
    case .null, .bool, .number, .string, .array: try writeScalar(value, serial)
    }
  }

  /// The number of nested arrays and objects from which names are sorted first. Otherwise, the bytes
  /// of members are moved for each object around them.
  private static let deepNesting = 16

  private func writeMembers(of properties: [String: JSONValue], in object: Int) throws {
    if sortsNames, state.pointee.nesting > Self.deepNesting {
      let names = properties.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      for name in names { try write(properties[name] ?? .null, name, object) }
    } else {
      for (name, value) in properties { try write(value, name, object) }
    }
  }

  private func write(_ value: JSONValue, _ name: String, _ object: Int) throws {
    try beginMember(name, object)
    try write(value)
  }
}
