/// What distinguishes one type of an ``OpenUnion`` before a value is decoded.
@_spi(Generated) public struct UnionVariant: Sendable {
  enum Evidence: Sendable {
    case anything
    case object(required: [String], constants: [String: [String]], properties: [String])
    case array
    case string
    /// A string whose format is checked by decoding.
    case formattedString
    case listedStrings([String])
    case integer
    case number
    case boolean
    /// A union, whose types distinguish themselves.
    case choice(@Sendable () -> UnionChoice)
  }

  let evidence: Evidence
  /// The values of the discriminator that select the type.
  let tags: [String]
  /// Whether objects with a missing or unknown discriminator have this type.
  var isDefault = false

  /// - Parameters:
  ///   - tags: The values of the discriminator that select the type.
  ///   - required: Properties that each value has.
  ///   - constants: Properties that can have only these values.
  ///   - properties: All documented properties.
  ///   - isDefault: Whether the type is used if the discriminator is missing or unknown.
  public static func object(
    tags: [String] = [], required: [String] = [], constants: [String: [String]] = [:],
    properties: [String] = [], isDefault: Bool = false
  ) -> UnionVariant {
    UnionVariant(
      evidence: .object(required: required, constants: constants, properties: properties),
      tags: tags, isDefault: isDefault)
  }

  /// A string from a list.
  public static func string(_ values: [String]) -> UnionVariant {
    UnionVariant(evidence: .listedStrings(values), tags: [])
  }

  /// A value of which only the discriminator is known.
  public static func anything(tags: [String], isDefault: Bool = false) -> UnionVariant {
    UnionVariant(evidence: .anything, tags: tags, isDefault: isDefault)
  }

  /// A value of another union.
  ///
  /// - Parameter union: Called when a value is read, as unions may contain each other.
  public static func choice<Nested: OpenUnion>(
    _ union: Nested.Type, tags: [String] = [], isDefault: Bool = false
  ) -> UnionVariant {
    UnionVariant(
      evidence: .choice {
        UnionChoice(discriminator: Nested.discriminator, variants: Nested.variants)
      }, tags: tags, isDefault: isDefault)
  }

  public static let anything = UnionVariant(evidence: .anything, tags: [])
  public static let array = UnionVariant(evidence: .array, tags: [])
  public static let string = UnionVariant(evidence: .string, tags: [])
  public static let formattedString = UnionVariant(evidence: .formattedString, tags: [])
  public static let integer = UnionVariant(evidence: .integer, tags: [])
  public static let number = UnionVariant(evidence: .number, tags: [])
  public static let boolean = UnionVariant(evidence: .boolean, tags: [])
}

extension UnionVariant {
  /// Whether a value that looks like none of the types may be of this one.
  var acceptsAnyObject: Bool {
    switch evidence {
    case .anything, .choice: true
    default: false
    }
  }

  /// How deep unions are looked into that contain each other.
  private static let deepest = 8

  /// How well the best of another union's types fits; `nil` for other evidence.
  private func rank(inside depth: Int, _ rank: (UnionChoice) -> Int?) -> Int? {
    guard case .choice(let union) = evidence, depth < Self.deepest else { return nil }
    return rank(union())
  }

  func rankOfArray(_ depth: Int = 0) -> Int? {
    if case .array = evidence { return 1 }
    return rank(inside: depth) { $0.best { $0.rankOfArray(depth + 1) } }
  }

  func rankOfBoolean(_ depth: Int = 0) -> Int? {
    if case .boolean = evidence { return 1 }
    return rank(inside: depth) { $0.best { $0.rankOfBoolean(depth + 1) } }
  }

  /// How well a string matches, where greater is better; `nil` if it does not match.
  func rank(of string: String, _ depth: Int = 0) -> Int? {
    switch evidence {
    case .listedStrings(let values): values.contains(string) ? 4 : 1
    case .formattedString: 3
    // Any string is a better match than a list that does not contain the string.
    case .string: 2
    default: rank(inside: depth) { $0.best { $0.rank(of: string, depth + 1) } }
    }
  }

  func rank(ofNumber isInteger: Bool, _ depth: Int = 0) -> Int? {
    switch evidence {
    case .integer: isInteger ? 2 : nil
    case .number: 1
    default: rank(inside: depth) { $0.best { $0.rank(ofNumber: isInteger, depth + 1) } }
    }
  }

  /// How well an object matches; `nil` if it lacks a required property, or if a property does not
  /// have its fixed value.
  func rank(of object: KeyedDecodingContainer<PropertyName>, _ depth: Int = 0) -> Int? {
    guard case .object(let required, let constants, let properties) = evidence else {
      return rank(inside: depth) { $0.rank(of: object, depth + 1) }
    }
    for name in required where !object.contains(PropertyName(name)) { return nil }
    for (name, values) in constants {
      let value = try? object.decodeIfPresent(JSONValue.self, forKey: PropertyName(name))
      guard let string = value?.plainText else { continue }
      guard values.contains(string) else { return nil }
    }
    let documented = properties.count { object.contains(PropertyName($0)) }
    // A required property is stronger evidence than an optional one.
    return 1 + 64 * documented + min(required.count + 8 * constants.count, 63)
  }
}
