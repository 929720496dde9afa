@_spi(Generated) extension Array: WireRepresentable where Element: WireRepresentable {
  public init(fromWire decoder: any Decoder) throws {
    if let decoder = decoder as? TapeDecoder, let leniency = decoder.tape.activeLeniency {
      self = try decoder.tape.elements(of: decoder.index, by: leniency) {
        try Element(fromWire: TapeDecoder(decoder.tape, $0))
      }
      return
    }
    var container = try decoder.unkeyedContainer()
    self.init()
    reserveCapacity(container.count ?? 0)
    while !container.isAtEnd {
      append(try container.decode(Wire<Element>.self).value)
    }
  }

  public func encode(toWire encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    for element in self {
      try container.encode(Wire(element))
    }
  }
}

@_spi(Generated) extension Dictionary: WireRepresentable
where Key == String, Value: WireRepresentable {
  public init(fromWire decoder: any Decoder) throws {
    if let decoder = decoder as? TapeDecoder, let leniency = decoder.tape.activeLeniency {
      self = try decoder.tape.members(of: decoder.index, by: leniency) {
        try Value(fromWire: TapeDecoder(decoder.tape, $0))
      }
      return
    }
    let container = try decoder.container(keyedBy: PropertyName.self)
    let names = container.allKeys
    self.init(minimumCapacity: names.count)
    for name in names {
      self[name.stringValue] = try container.decode(Wire<Value>.self, forKey: name).value
    }
  }

  public func encode(toWire encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: PropertyName.self)
    for (name, value) in self {
      try container.encode(Wire(value), forKey: PropertyName(name))
    }
  }
}

@_spi(Generated) extension Optional: WireRepresentable where Wrapped: WireRepresentable {
  public init(fromWire decoder: any Decoder) throws {
    if try decoder.singleValueContainer().decodeNil() {
      self = nil
    } else {
      self = try Wrapped(fromWire: decoder)
    }
  }

  public func encode(toWire encoder: any Encoder) throws {
    if let value = self {
      try value.encode(toWire: encoder)
    } else {
      var container = encoder.singleValueContainer()
      try container.encodeNil()
    }
  }
}
