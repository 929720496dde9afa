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

  public static let anything = UnionVariant(evidence: .anything, tags: [])
  public static let array = UnionVariant(evidence: .array, tags: [])
  public static let string = UnionVariant(evidence: .string, tags: [])
  public static let formattedString = UnionVariant(evidence: .formattedString, tags: [])
  public static let integer = UnionVariant(evidence: .integer, tags: [])
  public static let number = UnionVariant(evidence: .number, tags: [])
  public static let boolean = UnionVariant(evidence: .boolean, tags: [])
}

extension UnionVariant {
  var isAnything: Bool {
    if case .anything = evidence { true } else { false }
  }

  var isArray: Bool {
    if case .array = evidence { true } else { false }
  }

  var isBoolean: Bool {
    if case .boolean = evidence { true } else { false }
  }

  /// How well a string matches, where greater is better; `nil` if it does not match.
  func rank(of string: String) -> Int? {
    switch evidence {
    case .listedStrings(let values): values.contains(string) ? 4 : 1
    case .formattedString: 3
    // Any string is a better match than a list that does not contain the string.
    case .string: 2
    default: nil
    }
  }

  func rank(ofNumber isInteger: Bool) -> Int? {
    switch evidence {
    case .integer: isInteger ? 2 : nil
    case .number: 1
    default: nil
    }
  }

  /// How well an object matches; `nil` if it lacks a required property, or if a property does not
  /// have its fixed value.
  func rank(of object: KeyedDecodingContainer<PropertyName>) -> Int? {
    guard case .object(let required, let constants, let properties) = evidence else { return nil }
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
