@_spi(Generated) extension Encoder {
  /// Writes the discriminator of an object before the object writes its own properties.
  ///
  /// If the object was read with another value for the same type, it kept that value in its
  /// additional properties, and writes it over this one.
  public func encodeDiscriminator(_ value: String, as name: PropertyName) throws {
    var object = container(keyedBy: PropertyName.self)
    try object.encode(value, forKey: name)
  }
}
