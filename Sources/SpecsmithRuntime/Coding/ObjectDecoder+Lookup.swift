extension ObjectDecoder {
  // MARK: Required properties

  @usableFromInline
  mutating func string(_ name: String) throws -> String {
    let place = try findRequired(name)
    return try object?.tape.decodeString(place) ?? readForeign(name)
  }

  @usableFromInline
  mutating func integer(_ name: String) throws -> Int {
    let place = try findRequired(name)
    return try object?.tape.decodeInteger(place, as: Int.self) ?? readForeign(name)
  }

  @usableFromInline
  mutating func boolean(_ name: String) throws -> Bool {
    let place = try findRequired(name)
    return try object?.tape.decodeBool(place) ?? readForeign(name)
  }

  @usableFromInline
  mutating func value<Value: Decodable>(_ name: String) throws -> Value {
    let place = try findRequired(name)
    return try read(place, name)
  }

  @usableFromInline
  mutating func wireValue<Value: WireRepresentable>(_ name: String) throws -> Value {
    let place = try findRequired(name)
    return try readWire(place, name)
  }

  // MARK: Optional properties

  // Each returns nil if the property is absent, null or left out.

  @usableFromInline
  mutating func optionalString(_ name: String) throws -> String? {
    guard let place = find(name), try !isNull(place, name) else { return nil }
    guard let tape = object?.tape, tape.isKind(place, .string) else {
      return try readOrLeaveOut(place, name)
    }
    return tape.string(place)
  }

  @usableFromInline
  mutating func optionalInteger(_ name: String) throws -> Int? {
    guard let place = find(name), try !isNull(place, name) else { return nil }
    return try readOrLeaveOut(place, name)
  }

  @usableFromInline
  mutating func optionalBoolean(_ name: String) throws -> Bool? {
    guard let place = find(name), try !isNull(place, name) else { return nil }
    return try readOrLeaveOut(place, name)
  }

  @usableFromInline
  mutating func optionalValue<Value: Decodable>(_ name: String) throws -> Value? {
    guard let place = find(name), try !isNull(place, name) else { return nil }
    return try readOrLeaveOut(place, name)
  }

  @usableFromInline
  mutating func optionalWireValue<Value: WireRepresentable>(_ name: String) throws -> Value? {
    guard let place = find(name), try !isNull(place, name) else { return nil }
    return try readWireOrLeaveOut(place, name)
  }

  // MARK: Places

  // Those who read are mutating, since the compiler would copy the decoder for them otherwise.

  /// Identifies a property's value: by its index on the tape, or by any number for another decoder,
  /// which uses the name. `nil` if the property is absent.
  mutating func find(_ name: String) -> Int? {
    object != nil ? object?.find(name) : foreign?.find(name)
  }

  mutating func findRequired(_ name: String) throws -> Int {
    if let place = find(name) { return place }
    throw missing(name)
  }

  // Not inlined, and boxed: the type of an error takes time in the function that contains it, thrown
  // or not.
  @inline(never)
  private func missing(_ name: String) -> any Error {
    let message = "The property \(Excerpt.quoted(name)) is missing"
    let context =
      object.map { $0.tape.context($0.index, message) }
      ?? DecodingError.Context(
        codingPath: foreign?.container.codingPath ?? [], debugDescription: message + ".")
    return DecodingError.keyNotFound(PropertyName(name), context)
  }

  mutating func isNull(_ place: Int, _ name: String) throws -> Bool {
    try object?.tape.isNull(place) ?? isForeignNull(name)
  }

  // MARK: Values

  mutating func read<Value: Decodable>(_ place: Int, _ name: String) throws -> Value {
    guard let tape = object?.tape else { return try readForeign(name) }
    return try tape.decode(place)
  }

  mutating func readWire<Value: WireRepresentable>(_ place: Int, _ name: String) throws -> Value {
    guard let tape = object?.tape else { return try (readForeign(name) as Wire<Value>).value }
    return try Value(fromWire: TapeDecoder(tape, place))
  }

  @inline(never)
  private func isForeignNull(_ name: String) throws -> Bool {
    try foreign?.container.decodeNil(forKey: PropertyName(name)) ?? true
  }

  @inline(never)
  private func readForeign<Value: Decodable>(_ name: String) throws -> Value {
    try foreign.read { try $0.decode(Value.self, forKey: PropertyName(name)) }
  }

  // MARK: Leniency

  /// The value of a property that may be left out; `nil` if it is.
  mutating func readOrLeaveOut<Value: Decodable>(_ place: Int, _ name: String) throws -> Value? {
    do {
      return try read(place, name) as Value
    } catch {
      try leaveOut(place, because: error)
      return nil
    }
  }

  /// The value of a property that may be left out, in its wire form; `nil` if it is.
  mutating func readWireOrLeaveOut<Value: WireRepresentable>(_ place: Int, _ name: String) throws
    -> Value?
  {
    do {
      return try readWire(place, name) as Value
    } catch {
      try leaveOut(place, because: error)
      return nil
    }
  }

  /// - Throws: The error, if values are decoded strictly.
  @inline(never)
  private func leaveOut(_ place: Int, because error: any Error) throws {
    guard let tape = object?.tape else { throw error }
    try tape.leaveOut(place, because: error)
  }
}
