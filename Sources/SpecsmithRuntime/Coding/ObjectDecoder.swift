/// Decodes the properties of a JSON object, one by one.
///
/// It records which properties were decoded, so that the additional properties of a record can be
/// determined without a list of the others.
@_spi(Generated) public struct ObjectDecoder {
  /// The object on a tape; `nil` if the decoder belongs to another module.
  private var object: TapeObject?
  private var foreign: ForeignObject?

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
    try read(try findRequired(name), name)
  }

  /// The value of a required property, in its wire form.
  ///
  /// - Throws: `DecodingError` if the property is absent, null or of another type.
  @inlinable
  public mutating func decode<Value: WireRepresentable>(
    _ name: String, as type: Value.Type = Value.self
  ) throws -> Value {
    try readWire(try findRequired(name), name)
  }

  /// The value of an optional property; `nil` if it is absent or null.
  ///
  /// - Throws: `DecodingError` if the property has another type.
  @inlinable
  public mutating func decodeIfPresent<Value: Decodable>(
    _ name: String, as type: Value.Type = Value.self
  ) throws -> Value? {
    guard let place = find(name), try !isNull(place, name) else { return nil }
    return try readOrLeaveOut(place, name)
  }

  /// The value of an optional property, in its wire form; `nil` if it is absent or null.
  ///
  /// - Throws: `DecodingError` if the property has another type.
  @inlinable
  public mutating func decodeIfPresent<Value: WireRepresentable>(
    _ name: String, as type: Value.Type = Value.self
  ) throws -> Value? {
    guard let place = find(name), try !isNull(place, name) else { return nil }
    return try readWireOrLeaveOut(place, name)
  }

  /// The value of an optional property that may not be null; `nil` if it is absent.
  ///
  /// - Throws: `DecodingError` if the property is null or has another type.
  @inlinable
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
  @inlinable
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
  @inlinable
  public mutating func decodeIfPresent(
    _ name: String, as type: JSONValue.Type = JSONValue.self
  ) throws -> JSONValue? {
    guard let place = find(name) else { return nil }
    return try read(place, name) as JSONValue
  }

  /// An optional property that may be null.
  ///
  /// - Throws: `DecodingError` if the property has another type.
  @inlinable
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
  @inlinable
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
  @inlinable
  public mutating func decodeNullableValue<Value: Decodable>(
    _ name: String, as type: Value.Type = Value.self
  ) throws -> Value? {
    let place = try findRequired(name)
    return try isNull(place, name) ? nil : try read(place, name) as Value
  }

  /// The value of a required property that may be null, in its wire form.
  ///
  /// - Throws: `DecodingError` if the property is absent or has another type.
  @inlinable
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
  public func decodeAdditionalProperties<Value: Decodable>(
    as type: Value.Type = Value.self
  ) throws -> [String: Value] {
    var properties: [String: Value] = [:]
    for (name, place) in remainingPlaces {
      // Explicitly wrapped, since null can be a value of the type, rather than an absent one.
      if let value: Value = try readOrLeaveOut(place, name) { properties[name] = .some(value) }
    }
    return properties
  }

  /// The properties that were not decoded so far, in their wire form.
  ///
  /// - Throws: `DecodingError` if one of them has another type.
  public func decodeAdditionalProperties<Value: WireRepresentable>(
    as type: Value.Type = Value.self
  ) throws -> [String: Value] {
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

  // MARK: Lookup

  /// Identifies a property's value: by its index on the tape, or by any number for another decoder,
  /// which uses the name. `nil` if the property is absent.
  @usableFromInline
  mutating func find(_ name: String) -> Int? {
    object != nil ? object?.find(name) : foreign?.find(name)
  }

  @usableFromInline
  mutating func findRequired(_ name: String) throws -> Int {
    if let place = find(name) { return place }
    let message = "The property \(Excerpt.quoted(name)) is missing"
    let context =
      object.map { $0.tape.context($0.index, message) }
      ?? DecodingError.Context(
        codingPath: foreign?.container.codingPath ?? [], debugDescription: message + ".")
    throw DecodingError.keyNotFound(PropertyName(name), context)
  }

  @usableFromInline
  func isNull(_ place: Int, _ name: String) throws -> Bool {
    if let object { return object.tape.isNull(place) }
    return try foreign?.container.decodeNil(forKey: PropertyName(name)) ?? true
  }

  @inlinable
  func read<Value: Decodable>(_ place: Int, _ name: String) throws -> Value {
    // Specialization removes all but one of the comparisons.
    if Value.self == String.self, let value = try readString(place, name) as? Value { return value }
    if Value.self == Int.self, let value = try readInt(place, name) as? Value { return value }
    if Value.self == Bool.self, let value = try readBool(place, name) as? Value { return value }
    if Value.self == Double.self, let value = try readDouble(place, name) as? Value { return value }
    return try readAny(place, name)
  }

  @usableFromInline
  func readString(_ place: Int, _ name: String) throws -> String {
    try object?.tape.decodeString(place) ?? readAny(place, name)
  }

  @usableFromInline
  func readInt(_ place: Int, _ name: String) throws -> Int {
    try object?.tape.decodeInteger(place, as: Int.self) ?? readAny(place, name)
  }

  @usableFromInline
  func readBool(_ place: Int, _ name: String) throws -> Bool {
    try object?.tape.decodeBool(place) ?? readAny(place, name)
  }

  @usableFromInline
  func readDouble(_ place: Int, _ name: String) throws -> Double {
    try object?.tape.decodeDouble(place) ?? readAny(place, name)
  }

  @usableFromInline
  func readAny<Value: Decodable>(_ place: Int, _ name: String) throws -> Value {
    if let object { return try object.tape.decode(place) }
    return try foreign.read { try $0.decode(Value.self, forKey: PropertyName(name)) }
  }

  @usableFromInline
  func readWire<Value: WireRepresentable>(_ place: Int, _ name: String) throws -> Value {
    if let object { return try Value(fromWire: TapeDecoder(object.tape, place)) }
    return try foreign.read { try $0.decode(Wire<Value>.self, forKey: PropertyName(name)).value }
  }

  // MARK: Leniency

  /// The value of a property that may be left out; `nil` if it is.
  @inlinable
  func readOrLeaveOut<Value: Decodable>(_ place: Int, _ name: String) throws -> Value? {
    do {
      return try read(place, name) as Value
    } catch {
      try leaveOut(place, because: error)
      return nil
    }
  }

  /// The value of a property that may be left out, in its wire form; `nil` if it is.
  @usableFromInline
  func readWireOrLeaveOut<Value: WireRepresentable>(_ place: Int, _ name: String) throws -> Value? {
    do {
      return try readWire(place, name) as Value
    } catch {
      try leaveOut(place, because: error)
      return nil
    }
  }

  /// - Throws: The error, if values are decoded strictly.
  @usableFromInline
  func leaveOut(_ place: Int, because error: any Error) throws {
    guard let tape = object?.tape else { throw error }
    try tape.leaveOut(place, because: error)
  }
}
