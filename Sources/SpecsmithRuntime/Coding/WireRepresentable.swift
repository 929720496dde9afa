/// A value whose JSON form is not the one that its own `Codable` conformance writes.
///
/// `UUID`, `Date`, `Data` and `URL` are such values, and so are collections of them. Generated code
/// decodes and encodes them with this protocol, so that their form never depends on the settings of
/// a `JSONEncoder` or `JSONDecoder`.
@_spi(Generated) public protocol WireRepresentable: Codable {
  /// Decodes the value from its wire form.
  ///
  /// - Throws: `DecodingError` if the value does not have the expected wire form.
  init(fromWire decoder: any Decoder) throws

  /// Encodes the value in its wire form.
  ///
  /// - Throws: `EncodingError` if the value has no wire form, such as a date in the year 10000.
  func encode(toWire encoder: any Encoder) throws
}

/// Wraps a value that is decoded and encoded in its wire form.
@_spi(Generated) @frozen public struct Wire<Value: WireRepresentable>: Codable {
  public var value: Value

  @inlinable
  public init(_ value: Value) {
    self.value = value
  }

  @inlinable
  public init(from decoder: any Decoder) throws {
    value = try Value(fromWire: decoder)
  }

  @inlinable
  public func encode(to encoder: any Encoder) throws {
    try value.encode(toWire: encoder)
  }
}

@_spi(Generated) extension Wire: Sendable where Value: Sendable {}
@_spi(Generated) extension Wire: Equatable where Value: Equatable {}
@_spi(Generated) extension Wire: Hashable where Value: Hashable {}
