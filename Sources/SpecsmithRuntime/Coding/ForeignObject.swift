/// An object in a decoder of another module.
///
/// A class, since the size of the container is only known at run time, and so would be that of a
/// structure that contains it, which costs time in each function that uses one.
final class ForeignObject {
  let container: KeyedDecodingContainer<PropertyName>
  /// The properties that were decoded.
  private var found: [String] = []

  init(container: KeyedDecodingContainer<PropertyName>) {
    self.container = container
  }

  func find(_ name: String) -> Int? {
    guard container.contains(PropertyName(name)) else { return nil }
    found.append(name)
    return 0
  }

  var remainingNames: [String] {
    let keys = container.allKeys
    // Usually there are none, so no name needs to be looked up.
    guard keys.count > found.count else { return [] }
    let names = Set(found)
    return keys.map(\.stringValue).filter { !names.contains($0) }
  }
}

extension ForeignObject? {
  /// - Throws: `DecodingError`
  func read<Value>(
    _ read: (KeyedDecodingContainer<PropertyName>) throws -> Value
  ) throws -> Value {
    guard let container = self?.container else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: [], debugDescription: "Nothing reads the object."))
    }
    return try read(container)
  }
}
