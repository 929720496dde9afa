/// Decodes the properties of a JSON object, one by one.
///
/// It records which properties were decoded, so that the additional properties of a record can be
/// determined without a list of the others.
@_spi(Generated) public struct ObjectDecoder {
  /// The object on a tape; `nil` if the decoder belongs to another module.
  var object: TapeObject?
  var foreign: ForeignObject?

  /// - Throws: `DecodingError` if the value is not an object.
  public init(_ decoder: any Decoder) throws {
    if let decoder = decoder as? TapeDecoder {
      object = try TapeObject(decoder)
    } else {
      foreign = ForeignObject(container: try decoder.container(keyedBy: PropertyName.self))
    }
  }

  /// The value of a required property.
  ///
  /// - Throws: `DecodingError` if the property is absent, null or of another type.
  @inlinable
  public mutating func decode<Value: Decodable>(
    _ name: String, as type: Value.Type = Value.self
  ) throws -> Value {
    // Specialization removes all but one of the comparisons.
    if Value.self == String.self, let value = try string(name) as? Value { return value }
    if Value.self == Int.self, let value = try integer(name) as? Value { return value }
    if Value.self == Bool.self, let value = try boolean(name) as? Value { return value }
    return try value(name)
  }

  /// The value of a required property, in its wire form.
  ///
  /// - Throws: `DecodingError` if the property is absent, null or of another type.
  @inlinable
  public mutating func decode<Value: WireRepresentable>(
    _ name: String, as type: Value.Type = Value.self
  ) throws -> Value {
    try wireValue(name)
  }

  /// The value of an optional property; `nil` if it is absent or null.
  ///
  /// - Throws: `DecodingError` if the property has another type.
  @inlinable
  public mutating func decodeIfPresent<Value: Decodable>(
    _ name: String, as type: Value.Type = Value.self
  ) throws -> Value? {
    if Value.self == String.self { return try optionalString(name) as? Value }
    if Value.self == Int.self { return try optionalInteger(name) as? Value }
    if Value.self == Bool.self { return try optionalBoolean(name) as? Value }
    return try optionalValue(name)
  }

  /// The value of an optional property, in its wire form; `nil` if it is absent or null.
  ///
  /// - Throws: `DecodingError` if the property has another type.
  @inlinable
  public mutating func decodeIfPresent<Value: WireRepresentable>(
    _ name: String, as type: Value.Type = Value.self
  ) throws -> Value? {
    try optionalWireValue(name)
  }

  /// The value of an optional property that may not be null; `nil` if it is absent.
  ///
  /// - Throws: `DecodingError` if the property is null or has another type.
  public mutating func decodeUnlessAbsent<Value: Decodable>(
    _ name: String, as type: Value.Type = Value.self
  ) throws -> Value? {
    guard let place = find(name) else { return nil }
    return try readOrLeaveOut(place, name)
  }

  /// The value of an optional property that may not be null, in its wire form; `nil` if it is
  /// absent.
  ///
  /// - Throws: `DecodingError` if the property is null or has another type.
  public mutating func decodeUnlessAbsent<Value: WireRepresentable>(
    _ name: String, as type: Value.Type = Value.self
  ) throws -> Value? {
    guard let place = find(name) else { return nil }
    return try readWireOrLeaveOut(place, name)
  }

  /// The value of an optional property that may be any JSON value, including null; `nil` if it is
  /// absent.
  ///
  /// - Throws: `DecodingError` if the property is not valid JSON.
  public mutating func decodeIfPresent(
    _ name: String, as type: JSONValue.Type = JSONValue.self
  ) throws -> JSONValue? {
    guard let place = find(name) else { return nil }
    return try read(place, name) as JSONValue
  }

  /// An optional property that may be null.
  ///
  /// - Throws: `DecodingError` if the property has another type.
  public mutating func decodeNullable<Value: Decodable>(
    _ name: String, as type: Value.Type = Value.self
  ) throws -> Nullable<Value> {
    guard let place = find(name) else { return .absent }
    guard try !isNull(place, name) else { return .null }
    return try readOrLeaveOut(place, name).map(Nullable.value) ?? .absent
  }

  /// An optional property that may be null, in its wire form.
  ///
  /// - Throws: `DecodingError` if the property has another type.
  public mutating func decodeNullable<Value: WireRepresentable>(
    _ name: String, as type: Value.Type = Value.self
  ) throws -> Nullable<Value> {
    guard let place = find(name) else { return .absent }
    guard try !isNull(place, name) else { return .null }
    return try readWireOrLeaveOut(place, name).map(Nullable.value) ?? .absent
  }

  /// The value of a required property that may be null.
  ///
  /// - Throws: `DecodingError` if the property is absent or has another type.
  public mutating func decodeNullableValue<Value: Decodable>(
    _ name: String, as type: Value.Type = Value.self
  ) throws -> Value? {
    let place = try findRequired(name)
    return try isNull(place, name) ? nil : try read(place, name) as Value
  }

  /// The value of a required property that may be null, in its wire form.
  ///
  /// - Throws: `DecodingError` if the property is absent or has another type.
  public mutating func decodeNullableValue<Value: WireRepresentable>(
    _ name: String, as type: Value.Type = Value.self
  ) throws -> Value? {
    let place = try findRequired(name)
    return try isNull(place, name) ? nil : try readWire(place, name) as Value
  }

  // MARK: Additional properties

  /// The properties that were not decoded so far: `additionalProperties`.
  ///
  /// - Throws: `DecodingError` if one of them has another type.
  @inlinable
  public mutating func decodeAdditionalProperties<Value: Decodable>(
    as type: Value.Type = Value.self
  ) throws -> [String: Value] {
    hasRemainingProperties ? try remainingProperties() : [:]
  }

  /// The properties that were not decoded so far, in their wire form.
  ///
  /// - Throws: `DecodingError` if one of them has another type.
  @inlinable
  public mutating func decodeAdditionalProperties<Value: WireRepresentable>(
    as type: Value.Type = Value.self
  ) throws -> [String: Value] {
    hasRemainingProperties ? try remainingWireProperties() : [:]
  }

  /// Whether there may be properties that were not decoded. Usually there are none.
  @usableFromInline
  var hasRemainingProperties: Bool {
    mutating get { object?.hasRemainingNames ?? true }
  }

  @usableFromInline
  mutating func remainingProperties<Value: Decodable>() throws -> [String: Value] {
    var properties: [String: Value] = [:]
    for (name, place) in remainingPlaces {
      // Explicitly wrapped, since null can be a value of the type, rather than an absent one.
      if let value: Value = try readOrLeaveOut(place, name) { properties[name] = .some(value) }
    }
    return properties
  }

  @usableFromInline
  mutating func remainingWireProperties<Value: WireRepresentable>() throws -> [String: Value] {
    var properties: [String: Value] = [:]
    for (name, place) in remainingPlaces {
      if let value: Value = try readWireOrLeaveOut(place, name) { properties[name] = .some(value) }
    }
    return properties
  }

  private var remainingPlaces: [(name: String, place: Int)] {
    if let object { return object.remainingNames.map { (object.tape.string($0), $0 + 1) } }
    return foreign?.remainingNames.map { ($0, 0) } ?? []
  }
}
