extension Nullable: Decodable where Value: Decodable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    self = container.decodeNil() ? .null : .value(try container.decode(Value.self))
  }
}

extension Nullable: Encodable where Value: Encodable {
  /// Writes the value or null. An absent property can only be left out by the enclosing object.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if case .value(let value) = self {
      try container.encode(value)
    } else {
      try container.encodeNil()
    }
  }
}

@_spi(Generated) extension Nullable: WireRepresentable where Value: WireRepresentable {
  public init(fromWire decoder: any Decoder) throws {
    let isNull = try decoder.singleValueContainer().decodeNil()
    self = isNull ? .null : .value(try Value(fromWire: decoder))
  }

  public func encode(toWire encoder: any Encoder) throws {
    if case .value(let value) = self {
      try value.encode(toWire: encoder)
    } else {
      var container = encoder.singleValueContainer()
      try container.encodeNil()
    }
  }
}
