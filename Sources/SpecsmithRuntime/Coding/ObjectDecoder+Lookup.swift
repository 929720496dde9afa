extension ObjectDecoder {
  // MARK: Required properties

  @usableFromInline
  mutating func string(_ name: StaticString) throws -> String {
    let place = try findRequired(name)
    return try object?.tape.decodeString(place) ?? foreign.read(place)
  }

  @usableFromInline
  mutating func integer(_ name: StaticString) throws -> Int {
    let place = try findRequired(name)
    return try object?.tape.decodeInteger(place, as: Int.self) ?? foreign.read(place)
  }

  @usableFromInline
  mutating func boolean(_ name: StaticString) throws -> Bool {
    let place = try findRequired(name)
    return try object?.tape.decodeBool(place) ?? foreign.read(place)
  }

  @usableFromInline
  mutating func value<Value: Decodable>(_ name: StaticString) throws -> Value {
    try read(try findRequired(name))
  }

  @usableFromInline
  mutating func wireValue<Value: WireRepresentable>(_ name: StaticString) throws -> Value {
    try readWire(try findRequired(name))
  }

  // MARK: Optional properties

  // Each returns nil if the property is absent, null or left out.

  @usableFromInline
  mutating func optionalString(_ name: StaticString) -> String? {
    guard let place = find(name), !isOptionalNull(place) else { return nil }
    guard let tape = object?.tape, tape.isKind(place, .string) else { return readOrLeaveOut(place) }
    return tape.string(place)
  }

  @usableFromInline
  mutating func optionalValue<Value: Decodable>(_ name: StaticString) -> Value? {
    guard let place = find(name), !isOptionalNull(place) else { return nil }
    return readOrLeaveOut(place)
  }

  @usableFromInline
  mutating func optionalWireValue<Value: WireRepresentable>(_ name: StaticString) -> Value? {
    guard let place = find(name), !isOptionalNull(place) else { return nil }
    return readWireOrLeaveOut(place)
  }

  // MARK: Places

  // Those who read are mutating, since the compiler would copy the decoder for them otherwise.

  /// Identifies a property's value: by its index on the tape, or by its number in another decoder.
  /// `nil` if the property is absent.
  mutating func find(_ name: StaticString) -> Int? {
    guard failure == nil else { return nil }
    return object != nil ? object?.find(name) : foreign?.find(name.description)
  }

  mutating func findRequired(_ name: StaticString) throws -> Int {
    if let place = find(name) { return place }
    throw missing(name)
  }

  // Not inlined, and boxed: the type of an error takes time in the function that contains it, thrown
  // or not.
  @inline(never)
  private func missing(_ name: StaticString) -> any Error {
    if let failure { return failure }
    let message = "The property \(Excerpt.quoted(name.description)) is missing"
    let context =
      object.map { $0.tape.context($0.index, message) }
      ?? DecodingError.Context(
        codingPath: foreign?.container.codingPath ?? [], debugDescription: message + ".")
    return DecodingError.keyNotFound(PropertyName(name.description), context)
  }

  mutating func isNull(_ place: Int) throws -> Bool {
    try object?.tape.isNull(place) ?? foreign.isNull(place)
  }

  /// Whether a property that is not required is null.
  mutating func isOptionalNull(_ place: Int) -> Bool {
    object?.tape.isNull(place) ?? isForeignNull(place)
  }

  @inline(never)
  private mutating func isForeignNull(_ place: Int) -> Bool {
    do {
      return try foreign.isNull(place)
    } catch {
      failure = error
      return true
    }
  }

  // MARK: Values

  mutating func read<Value: Decodable>(_ place: Int) throws -> Value {
    guard let tape = object?.tape else { return try foreign.read(place) }
    return try tape.decode(place)
  }

  mutating func readWire<Value: WireRepresentable>(_ place: Int) throws -> Value {
    guard let tape = object?.tape else { return try (foreign.read(place) as Wire<Value>).value }
    return try Value(fromWire: TapeDecoder(tape, place))
  }

  // MARK: Leniency

  /// The value of a property that may be left out; `nil` if it is.
  mutating func readOrLeaveOut<Value: Decodable>(_ place: Int) -> Value? {
    do {
      return try read(place) as Value
    } catch {
      leaveOut(place, because: error)
      return nil
    }
  }

  /// The value of a property that may be left out, in its wire form; `nil` if it is.
  mutating func readWireOrLeaveOut<Value: WireRepresentable>(_ place: Int) -> Value? {
    do {
      return try readWire(place) as Value
    } catch {
      leaveOut(place, because: error)
      return nil
    }
  }

  /// Keeps the error, if values are decoded strictly.
  @inline(never)
  private mutating func leaveOut(_ place: Int, because error: any Error) {
    guard let tape = object?.tape else {
      failure = failure ?? error
      return
    }
    do {
      try tape.leaveOut(place, because: error)
    } catch {
      failure = failure ?? error
    }
  }
}
