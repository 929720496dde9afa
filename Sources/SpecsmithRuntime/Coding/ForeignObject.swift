/// An object in a decoder of another module.
///
/// A class, since the size of the container is only known at run time, and so would be that of a
/// structure that contains it, which costs time in each function that uses one.
final class ForeignObject {
  let container: KeyedDecodingContainer<PropertyName>
  /// The names of the properties that were found.
  private var found: [String] = []

  init(container: KeyedDecodingContainer<PropertyName>) {
    self.container = container
  }

  /// The place of a property: the number of those that were found before it. `nil` if it is absent.
  func find(_ name: String) -> Int? {
    guard container.contains(PropertyName(name)) else { return nil }
    found.append(name)
    return found.count - 1
  }

  func name(at place: Int) -> PropertyName { PropertyName(found[place]) }

  /// The properties that were not found so far, and their places.
  func takeRemaining() -> [(name: String, place: Int)] {
    let keys = container.allKeys
    // Usually there are none, so no name needs to be looked up.
    guard keys.count > found.count else { return [] }
    let names = Set(found)
    return keys.map(\.stringValue).filter { !names.contains($0) }.compactMap { name in
      find(name).map { (name, $0) }
    }
  }
}

extension ForeignObject? {
  /// - Throws: `DecodingError`
  func read<Value: Decodable>(_ place: Int) throws -> Value {
    guard let object = self else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: [], debugDescription: "Nothing reads the object."))
    }
    return try object.container.decode(Value.self, forKey: object.name(at: place))
  }

  /// - Throws: `DecodingError`
  func isNull(_ place: Int) throws -> Bool {
    guard let object = self else { return true }
    return try object.container.decodeNil(forKey: object.name(at: place))
  }
}
