extension Encoder {
  /// Writes the property that tells the type of an object, beside the properties that the object has
  /// written itself.
  public func encodeDiscriminator(_ value: String, as name: PropertyName) throws {
    var object = container(keyedBy: PropertyName.self)
    try object.encode(value, forKey: name)
  }
}
