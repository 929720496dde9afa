@_spi(Generated) extension Encoder {
  /// Writes the discriminator of an object before the object writes its own properties.
  ///
  /// If the object was decoded with another discriminator of the same type, its additional
  /// properties contain that value, which then replaces this one.
  public func encodeDiscriminator(_ value: String, as name: PropertyName) throws {
    var object = container(keyedBy: PropertyName.self)
    try object.encode(value, forKey: name)
  }
}
