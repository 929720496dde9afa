/// An object in an encoder of another module.
///
/// A class for the same reason as ``ForeignObject``.
final class ForeignWriter {
  private var container: KeyedEncodingContainer<PropertyName>

  init(container: KeyedEncodingContainer<PropertyName>) {
    self.container = container
  }

  func write(_ value: some Encodable, _ name: String) throws {
    try container.encode(value, forKey: PropertyName(name))
  }

  func writeNull(_ name: String) throws { try container.encodeNil(forKey: PropertyName(name)) }
}
