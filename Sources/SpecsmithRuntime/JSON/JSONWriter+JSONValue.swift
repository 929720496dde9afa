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
      for (name, value) in properties {
        try beginMember(name, object)
        try write(value)
      }
      closeFrame()
    }
  }
}
