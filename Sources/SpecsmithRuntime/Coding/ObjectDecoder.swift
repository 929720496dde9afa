/// Decodes the properties of a JSON object, one by one.
///
/// It records which properties were decoded, so that the additional properties of a record can be
/// determined without a list of the others.
///
/// Only a required property throws. The first error of another one is kept until ``finish()``: an SDK
/// has thousands of them, and the compiler writes code for each place where an error can arise.
@_spi(Generated) public struct ObjectDecoder {
  /// The object on a tape; `nil` if the decoder belongs to another module.
  var object: TapeObject?
  var foreign: ForeignObject?
  /// The first error of a property that is not required. After it, no property is found.
  var failure: (any Error)?

  /// - Throws: `DecodingError` if the value is not an object.
  public init(_ decoder: any Decoder) throws {
    if let decoder = decoder as? TapeDecoder {
      object = try TapeObject(decoder)
    } else {
      foreign = ForeignObject(container: try decoder.container(keyedBy: PropertyName.self))
    }
  }

  /// Ends the decoding.
  ///
  /// - Throws: The first error of a property that is not required, usually a `DecodingError`.
  public func finish() throws {
    if let failure { throw failure }
  }

  // MARK: Required properties

  /// The value of a required property.
  ///
  /// - Throws: `DecodingError` if the property is absent, null or of another type.
  @inlinable
  public mutating func decode<Value: Decodable>(_ name: StaticString) throws -> Value {
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
  public mutating func decode<Value: WireRepresentable>(wire name: StaticString) throws -> Value {
    try wireValue(name)
  }

  /// The value of a required property that may be null.
  ///
  /// - Throws: `DecodingError` if the property is absent or has another type.
  public mutating func decodeNullableValue<Value: Decodable>(
    _ name: StaticString
  ) throws -> Value? {
    let place = try findRequired(name)
    return try isNull(place) ? nil : try read(place) as Value
  }

  /// The value of a required property that may be null, in its wire form.
  ///
  /// - Throws: `DecodingError` if the property is absent or has another type.
  public mutating func decodeNullableValue<Value: WireRepresentable>(
    wire name: StaticString
  ) throws -> Value? {
    let place = try findRequired(name)
    return try isNull(place) ? nil : try readWire(place) as Value
  }

  // MARK: Optional properties

  /// The value of an optional property; `nil` if it is absent or null.
  @inlinable
  public mutating func decodeIfPresent<Value: Decodable>(_ name: StaticString) -> Value? {
    if Value.self == String.self { return optionalString(name) as? Value }
    return optionalValue(name)
  }

  /// The value of an optional property, in its wire form; `nil` if it is absent or null.
  @inlinable
  public mutating func decodeIfPresent<Value: WireRepresentable>(wire name: StaticString) -> Value?
  {
    optionalWireValue(name)
  }

  /// The value of an optional property, whose type refuses null or takes it as a value; `nil` if it is
  /// absent.
  public mutating func decodeUnlessAbsent<Value: Decodable>(_ name: StaticString) -> Value? {
    find(name).flatMap { readOrLeaveOut($0) }
  }

  /// The value of an optional property that may not be null, in its wire form; `nil` if it is
  /// absent.
  public mutating func decodeUnlessAbsent<Value: WireRepresentable>(
    wire name: StaticString
  ) -> Value? {
    find(name).flatMap { readWireOrLeaveOut($0) }
  }

  /// An optional property that may be null.
  public mutating func decodeNullable<Value: Decodable>(_ name: StaticString) -> Nullable<Value> {
    guard let place = find(name) else { return .absent }
    guard !isOptionalNull(place) else { return .null }
    return readOrLeaveOut(place).map(Nullable.value) ?? .absent
  }

  /// An optional property that may be null, in its wire form.
  public mutating func decodeNullable<Value: WireRepresentable>(
    wire name: StaticString
  ) -> Nullable<Value> {
    guard let place = find(name) else { return .absent }
    guard !isOptionalNull(place) else { return .null }
    return readWireOrLeaveOut(place).map(Nullable.value) ?? .absent
  }

  // MARK: Additional properties

  /// The properties that were not decoded so far: `additionalProperties`.
  @inlinable
  public mutating func decodeAdditionalProperties<Value: Decodable>() -> [String: Value] {
    hasRemainingProperties ? remainingProperties() : [:]
  }

  /// The properties that were not decoded so far, in their wire form.
  @inlinable
  public mutating func decodeAdditionalWireProperties<Value: WireRepresentable>() -> [String: Value]
  {
    hasRemainingProperties ? remainingWireProperties() : [:]
  }

  /// Whether there may be properties that were not decoded. Usually there are none.
  @usableFromInline
  var hasRemainingProperties: Bool {
    mutating get { object?.hasRemainingNames ?? true }
  }

  @usableFromInline
  mutating func remainingProperties<Value: Decodable>() -> [String: Value] {
    var properties: [String: Value] = [:]
    for (name, place) in remainingPlaces {
      // Explicitly wrapped, since null can be a value of the type, rather than an absent one.
      if let value: Value = readOrLeaveOut(place) { properties[name] = .some(value) }
    }
    return properties
  }

  @usableFromInline
  mutating func remainingWireProperties<Value: WireRepresentable>() -> [String: Value] {
    var properties: [String: Value] = [:]
    for (name, place) in remainingPlaces {
      if let value: Value = readWireOrLeaveOut(place) { properties[name] = .some(value) }
    }
    return properties
  }

  private var remainingPlaces: [(name: String, place: Int)] {
    guard failure == nil else { return [] }
    if let object { return object.remainingNames.map { (object.tape.string($0), $0 + 1) } }
    return foreign?.takeRemaining() ?? []
  }
}
