/// Reads the properties of a JSON object, one by one.
///
/// It records which properties were read, so that a record's additional properties can be found
/// without a list of the others.
@_spi(Generated) @frozen public struct ObjectDecoder {
  @usableFromInline let container: KeyedDecodingContainer<PropertyName>
  /// The properties that were asked for and are there.
  @usableFromInline var found: [String] = []

  /// - Throws: `DecodingError` if the value is not an object.
  @inlinable
  public init(_ decoder: any Decoder) throws {
    container = try decoder.container(keyedBy: PropertyName.self)
  }

  /// The value of a required property.
  ///
  /// - Throws: `DecodingError` when the property is absent, null or of another type.
  @inlinable
  public mutating func decode<Value: Decodable>(
    _ name: String, as type: Value.Type = Value.self
  ) throws -> Value {
    found.append(name)
    return try container.decodeValue(forKey: PropertyName(name))
  }

  /// The value of a required property, by its wire form.
  ///
  /// - Throws: `DecodingError` when the property is absent, null or of another type.
  @inlinable
  public mutating func decode<Value: WireRepresentable>(
    _ name: String, as type: Value.Type = Value.self
  ) throws -> Value {
    found.append(name)
    return try container.decode(Wire<Value>.self, forKey: PropertyName(name)).value
  }

  /// The value of an optional property; `nil` when it is absent or null.
  ///
  /// - Throws: `DecodingError` when the property is there and of another type.
  @inlinable
  public mutating func decodeIfPresent<Value: Decodable>(
    _ name: String, as type: Value.Type = Value.self
  ) throws -> Value? {
    guard let key = find(name), try !container.decodeNil(forKey: key) else { return nil }
    return try container.decodeValue(forKey: key) as Value
  }

  /// The value of an optional property, by its wire form; `nil` when it is absent or null.
  ///
  /// - Throws: `DecodingError` when the property is there and of another type.
  @inlinable
  public mutating func decodeIfPresent<Value: WireRepresentable>(
    _ name: String, as type: Value.Type = Value.self
  ) throws -> Value? {
    guard let key = find(name), try !container.decodeNil(forKey: key) else { return nil }
    return try container.decode(Wire<Value>.self, forKey: key).value
  }

  /// The value of an optional property that may not be null; `nil` when it is absent.
  ///
  /// - Throws: `DecodingError` when the property is there and null or of another type.
  @inlinable
  public mutating func decodeUnlessAbsent<Value: Decodable>(
    _ name: String, as type: Value.Type = Value.self
  ) throws -> Value? {
    guard let key = find(name) else { return nil }
    return try container.decodeValue(forKey: key) as Value
  }

  /// The value of an optional property that may not be null, by its wire form; `nil` when it is
  /// absent.
  ///
  /// - Throws: `DecodingError` when the property is there and null or of another type.
  @inlinable
  public mutating func decodeUnlessAbsent<Value: WireRepresentable>(
    _ name: String, as type: Value.Type = Value.self
  ) throws -> Value? {
    guard let key = find(name) else { return nil }
    return try container.decode(Wire<Value>.self, forKey: key).value
  }

  /// The value of an optional property that may be anything, null included; `nil` when it is absent.
  ///
  /// - Throws: `DecodingError` when the property is there and no JSON.
  @inlinable
  public mutating func decodeIfPresent(
    _ name: String, as type: JSONValue.Type = JSONValue.self
  ) throws -> JSONValue? {
    guard let key = find(name) else { return nil }
    return try container.decode(JSONValue.self, forKey: key)
  }

  /// An optional property that may be null.
  ///
  /// - Throws: `DecodingError` when the property is there, not null and of another type.
  @inlinable
  public mutating func decodeNullable<Value: Decodable>(
    _ name: String, as type: Value.Type = Value.self
  ) throws -> Nullable<Value> {
    guard let key = find(name) else { return .absent }
    guard try !container.decodeNil(forKey: key) else { return .null }
    return .value(try container.decodeValue(forKey: key) as Value)
  }

  /// An optional property that may be null, by its wire form.
  ///
  /// - Throws: `DecodingError` when the property is there, not null and of another type.
  @inlinable
  public mutating func decodeNullable<Value: WireRepresentable>(
    _ name: String, as type: Value.Type = Value.self
  ) throws -> Nullable<Value> {
    guard let key = find(name) else { return .absent }
    guard try !container.decodeNil(forKey: key) else { return .null }
    return .value(try container.decode(Wire<Value>.self, forKey: key).value)
  }

  /// The value of a required property that may be null.
  ///
  /// - Throws: `DecodingError` when the property is absent, or of another type.
  @inlinable
  public mutating func decodeNullableValue<Value: Decodable>(
    _ name: String, as type: Value.Type = Value.self
  ) throws -> Value? {
    let key = try findRequired(name)
    guard try !container.decodeNil(forKey: key) else { return nil }
    return try container.decodeValue(forKey: key) as Value
  }

  /// The value of a required property that may be null, by its wire form.
  ///
  /// - Throws: `DecodingError` when the property is absent, or of another type.
  @inlinable
  public mutating func decodeNullableValue<Value: WireRepresentable>(
    _ name: String, as type: Value.Type = Value.self
  ) throws -> Value? {
    let key = try findRequired(name)
    guard try !container.decodeNil(forKey: key) else { return nil }
    return try container.decode(Wire<Value>.self, forKey: key).value
  }

  // MARK: Properties that nobody asked for

  /// The properties that were not asked for: `additionalProperties`.
  ///
  /// - Throws: `DecodingError` when one of them is of another type.
  public func decodeAdditionalProperties<Value: Decodable>(
    as type: Value.Type = Value.self
  ) throws -> [String: Value] {
    var properties: [String: Value] = [:]
    for key in additionalKeys {
      // Told the type, since null is a value where there may be any, and not a lack of one.
      properties[key.stringValue] = .some(try container.decodeValue(forKey: key) as Value)
    }
    return properties
  }

  /// The properties that were not asked for, by their wire form.
  ///
  /// - Throws: `DecodingError` when one of them is of another type.
  public func decodeAdditionalProperties<Value: WireRepresentable>(
    as type: Value.Type = Value.self
  ) throws -> [String: Value] {
    var properties: [String: Value] = [:]
    for key in additionalKeys {
      properties[key.stringValue] = try container.decode(Wire<Value>.self, forKey: key).value
    }
    return properties
  }

  private var additionalKeys: [PropertyName] {
    let keys = container.allKeys
    // Mostly there are none, and no name needs to be looked up.
    guard keys.count > found.count else { return [] }
    let names = Set(found)
    return keys.filter { !names.contains($0.stringValue) }
  }

  // MARK: Keys

  @inlinable
  mutating func find(_ name: String) -> PropertyName? {
    let key = PropertyName(name)
    guard container.contains(key) else { return nil }
    found.append(name)
    return key
  }

  @usableFromInline
  mutating func findRequired(_ name: String) throws -> PropertyName {
    if let key = find(name) { return key }
    throw DecodingError.keyNotFound(
      PropertyName(name),
      DecodingError.Context(
        codingPath: container.codingPath,
        debugDescription: "The property must be there, if only as null."))
  }
}

@_spi(Generated) extension KeyedDecodingContainer where Key == PropertyName {
  @inlinable
  func decodeValue<Value: Decodable>(forKey key: PropertyName) throws -> Value {
    // The decoder's generic entry point is several times slower for these than its own ones;
    // in specialized code only one of the comparisons is left.
    if Value.self == String.self, let value = try decode(String.self, forKey: key) as? Value {
      return value
    }
    if Value.self == Int.self, let value = try decode(Int.self, forKey: key) as? Value {
      return value
    }
    if Value.self == Double.self, let value = try decode(Double.self, forKey: key) as? Value {
      return value
    }
    if Value.self == Bool.self, let value = try decode(Bool.self, forKey: key) as? Value {
      return value
    }
    return try decode(Value.self, forKey: key)
  }
}
