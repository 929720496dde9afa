@_spi(Generated) extension Encoder {
  /// Writes the property that tells the type of an object, before the object writes its own.
  ///
  /// Where the object was read with another value that stands for the same type, it has kept it as
  /// one of its further properties, and writes it over this one.
  public func encodeDiscriminator(_ value: String, as name: PropertyName) throws {
    var object = container(keyedBy: PropertyName.self)
    try object.encode(value, forKey: name)
  }
}
