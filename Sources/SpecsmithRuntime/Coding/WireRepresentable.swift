/// A value whose form on the wire is not the one that its own `Codable` conformance writes.
///
/// `UUID`, `Date`, `Data` and `URL` are such values, and so is every collection of them. Generated
/// code reads and writes them by this protocol, so their form never depends on the settings of the
/// `JSONEncoder` or `JSONDecoder` at work.
@_spi(Generated) public protocol WireRepresentable: Codable {
  /// Reads the value from its wire form.
  ///
  /// - Throws: `DecodingError` if the value does not have the expected wire form.
  init(fromWire decoder: any Decoder) throws

  /// Writes the value's wire form.
  ///
  /// - Throws: `EncodingError` if the value has no wire form, such as a date in the year 10000.
  func encode(toWire encoder: any Encoder) throws
}

/// A value, coded by its wire form.
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
