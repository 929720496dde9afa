@_spi(Generated) extension UnkeyedDecodingContainer {
  /// The next element of an array whose elements have types by position.
  ///
  /// - Throws: `DecodingError` if the array has ended, or if the element has another type.
  public mutating func decodeElement<Value: Decodable>(
    as type: Value.Type = Value.self
  ) throws -> Value {
    try decode(Value.self)
  }

  /// The next element, in its wire form.
  ///
  /// - Throws: `DecodingError` if the array has ended, or if the element has another type.
  public mutating func decodeElement<Value: WireRepresentable>(
    as type: Value.Type = Value.self
  ) throws -> Value {
    try decode(Wire<Value>.self).value
  }

  /// The next element, which may not be null; `nil` if the array has ended.
  ///
  /// - Throws: `DecodingError` if the element has another type.
  public mutating func decodeElementUnlessAbsent<Value: Decodable>(
    as type: Value.Type = Value.self
  ) throws -> Value? {
    isAtEnd ? nil : try decodeOrLeaveOut { try $0.decode(Value.self) }
  }

  /// The next element, which may not be null, in its wire form; `nil` if the array has ended.
  ///
  /// - Throws: `DecodingError` if the element has another type.
  public mutating func decodeElementUnlessAbsent<Value: WireRepresentable>(
    as type: Value.Type = Value.self
  ) throws -> Value? {
    isAtEnd ? nil : try decodeOrLeaveOut { try $0.decode(Wire<Value>.self).value }
  }

  /// The next element; `nil` if the array has ended, or if the element is null.
  ///
  /// - Throws: `DecodingError` if the element has another type.
  public mutating func decodeElementIfPresent<Value: Decodable>(
    as type: Value.Type = Value.self
  ) throws -> Value? {
    guard !isAtEnd, try !decodeNil() else { return nil }
    return try decodeOrLeaveOut { try $0.decode(Value.self) }
  }

  /// The next element, in its wire form; `nil` if the array has ended, or if the element is null.
  ///
  /// - Throws: `DecodingError` if the element has another type.
  public mutating func decodeElementIfPresent<Value: WireRepresentable>(
    as type: Value.Type = Value.self
  ) throws -> Value? {
    guard !isAtEnd, try !decodeNil() else { return nil }
    return try decodeOrLeaveOut { try $0.decode(Wire<Value>.self).value }
  }

  /// The next element, which is required; `nil` if it is null.
  ///
  /// - Throws: `DecodingError` if the array has ended, or if the element has another type.
  public mutating func decodeElementOrNull<Value: Decodable>(
    as type: Value.Type = Value.self
  ) throws -> Value? {
    try decodeNil() ? nil : try decode(Value.self)
  }

  /// The next element, which is required, in its wire form; `nil` if it is null.
  ///
  /// - Throws: `DecodingError` if the array has ended, or if the element has another type.
  public mutating func decodeElementOrNull<Value: WireRepresentable>(
    as type: Value.Type = Value.self
  ) throws -> Value? {
    try decodeNil() ? nil : try decode(Wire<Value>.self).value
  }

  /// The remaining elements.
  ///
  /// - Throws: `DecodingError` if one of them has another type.
  public mutating func decodeRest<Value: Decodable>(
    as type: Value.Type = Value.self
  ) throws -> [Value] {
    var rest: [Value] = []
    while !isAtEnd {
      if let element = try decodeOrLeaveOut({ try $0.decode(Value.self) }) { rest.append(element) }
    }
    return rest
  }

  /// The remaining elements, in their wire form.
  ///
  /// - Throws: `DecodingError` if one of them has another type.
  public mutating func decodeRest<Value: WireRepresentable>(
    as type: Value.Type = Value.self
  ) throws -> [Value] {
    var rest: [Value] = []
    while !isAtEnd {
      if let element = try decodeOrLeaveOut({ try $0.decode(Wire<Value>.self).value }) {
        rest.append(element)
      }
    }
    return rest
  }

  /// Decodes the next element, or leaves it out.
  ///
  /// - Throws: `DecodingError`, if values are decoded strictly.
  private mutating func decodeOrLeaveOut<Value>(
    _ decode: (inout Self) throws -> Value
  ) throws -> Value? {
    do {
      return try decode(&self)
    } catch {
      guard var container = self as? TapeUnkeyedContainer else { throw error }
      try container.leaveOut(because: error)
      if let container = container as? Self { self = container }
      return nil
    }
  }
}

@_spi(Generated) extension UnkeyedEncodingContainer {
  /// Writes elements: null for an absent element that others follow, and nothing for absent ones at
  /// the end.
  ///
  /// - Parameters:
  ///   - needed: The number of elements that must be written.
  ///   - isLast: Whether no further elements follow.
  public mutating func encodeElements(
    _ elements: [(any Encodable)?], needed: Int = 0, isLast: Bool
  ) throws {
    var count = elements.count
    if isLast {
      while count > needed, elements[count - 1] == nil { count -= 1 }
    }
    for element in elements.prefix(count) {
      if let element {
        try encode(element)
      } else {
        try encodeNil()
      }
    }
  }

  /// Writes the remaining elements.
  public mutating func encodeRest<Value: Encodable>(_ elements: [Value]) throws {
    for element in elements { try encode(element) }
  }

  /// Writes the remaining elements, in their wire form.
  public mutating func encodeRest<Value: WireRepresentable>(_ elements: [Value]) throws {
    for element in elements { try encode(Wire(element)) }
  }
}
