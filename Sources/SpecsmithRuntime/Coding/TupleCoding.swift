@_spi(Generated) extension UnkeyedDecodingContainer {
  /// The next element of an array whose elements have types of their own.
  ///
  /// - Throws: `DecodingError` when the array has ended, or the element is of another type.
  public mutating func decodeElement<Value: Decodable>(
    as type: Value.Type = Value.self
  ) throws -> Value {
    try decode(Value.self)
  }

  /// The next element, by its wire form.
  ///
  /// - Throws: `DecodingError` when the array has ended, or the element is of another type.
  public mutating func decodeElement<Value: WireRepresentable>(
    as type: Value.Type = Value.self
  ) throws -> Value {
    try decode(Wire<Value>.self).value
  }

  /// The next element, which may not be null; `nil` when the array has ended.
  ///
  /// - Throws: `DecodingError` when the element is of another type.
  public mutating func decodeElementUnlessAbsent<Value: Decodable>(
    as type: Value.Type = Value.self
  ) throws -> Value? {
    isAtEnd ? nil : try decode(Value.self)
  }

  /// The next element, which may not be null, by its wire form; `nil` when the array has ended.
  ///
  /// - Throws: `DecodingError` when the element is of another type.
  public mutating func decodeElementUnlessAbsent<Value: WireRepresentable>(
    as type: Value.Type = Value.self
  ) throws -> Value? {
    isAtEnd ? nil : try decode(Wire<Value>.self).value
  }

  /// The next element; `nil` when the array has ended, or the element is null.
  ///
  /// - Throws: `DecodingError` when the element is of another type.
  public mutating func decodeElementIfPresent<Value: Decodable>(
    as type: Value.Type = Value.self
  ) throws -> Value? {
    guard !isAtEnd, try !decodeNil() else { return nil }
    return try decode(Value.self)
  }

  /// The next element, by its wire form; `nil` when the array has ended, or the element is null.
  ///
  /// - Throws: `DecodingError` when the element is of another type.
  public mutating func decodeElementIfPresent<Value: WireRepresentable>(
    as type: Value.Type = Value.self
  ) throws -> Value? {
    guard !isAtEnd, try !decodeNil() else { return nil }
    return try decode(Wire<Value>.self).value
  }

  /// The next element, which must be there; `nil` when it is null.
  ///
  /// - Throws: `DecodingError` when the array has ended, or the element is of another type.
  public mutating func decodeElementOrNull<Value: Decodable>(
    as type: Value.Type = Value.self
  ) throws -> Value? {
    try decodeNil() ? nil : try decode(Value.self)
  }

  /// The next element, which must be there, by its wire form; `nil` when it is null.
  ///
  /// - Throws: `DecodingError` when the array has ended, or the element is of another type.
  public mutating func decodeElementOrNull<Value: WireRepresentable>(
    as type: Value.Type = Value.self
  ) throws -> Value? {
    try decodeNil() ? nil : try decode(Wire<Value>.self).value
  }

  /// The elements that are left.
  ///
  /// - Throws: `DecodingError` when one of them is of another type.
  public mutating func decodeRest<Value: Decodable>(
    as type: Value.Type = Value.self
  ) throws -> [Value] {
    var rest: [Value] = []
    while !isAtEnd { rest.append(try decode(Value.self)) }
    return rest
  }

  /// The elements that are left, by their wire form.
  ///
  /// - Throws: `DecodingError` when one of them is of another type.
  public mutating func decodeRest<Value: WireRepresentable>(
    as type: Value.Type = Value.self
  ) throws -> [Value] {
    var rest: [Value] = []
    while !isAtEnd { rest.append(try decode(Wire<Value>.self).value) }
    return rest
  }
}

@_spi(Generated) extension UnkeyedEncodingContainer {
  /// Writes elements: null for one that is missing before others, nothing for those at the end.
  ///
  /// - Parameters:
  ///   - needed: How many elements are there in any case.
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

  /// Writes the elements that follow.
  public mutating func encodeRest<Value: Encodable>(_ elements: [Value]) throws {
    for element in elements { try encode(element) }
  }

  /// Writes the elements that follow, in their wire form.
  public mutating func encodeRest<Value: WireRepresentable>(_ elements: [Value]) throws {
    for element in elements { try encode(Wire(element)) }
  }
}
