import Diagnostics

/// An assertion of JSON Schema about a value that the SDK's types do not enforce.
///
/// It is checked on the value as JSON, exactly as JSON Schema defines it.
public indirect enum Assertion: Sendable {
  /// No value is valid: the schema `false`.
  case never
  /// An assertion of one keyword about the value itself.
  case value(ValueAssertion)

  case prefixItems([AssertionSet])
  /// The schema of the elements from an index on.
  case items(from: Int, AssertionSet)
  /// The number of elements that must satisfy a schema; `nil` for no maximum.
  case contains(AssertionSet, minimum: Int, maximum: Int?)
  case unevaluatedItems(AssertionSet)

  case property(name: String, AssertionSet)
  case patternProperties(pattern: String, AssertionSet)
  /// The schema of properties whose names are not listed and match no pattern.
  case additionalProperties(AssertionSet, names: [String], patterns: [String])
  case propertyNames(AssertionSet)
  case dependentSchema(property: String, AssertionSet)
  case unevaluatedProperties(AssertionSet)

  case allOf([AssertionSet])
  case anyOf([AssertionSet])
  case oneOf([AssertionSet])
  case not(AssertionSet)
  case conditional(condition: AssertionSet, consequence: AssertionSet?, alternative: AssertionSet?)
  /// The assertions of another schema: one of ``SDK/assertedSchemas``.
  case reference(SchemaID)
}

extension Assertion {
  /// The nested sets of assertions.
  public var sets: [AssertionSet] {
    switch self {
    case .prefixItems(let sets), .allOf(let sets), .anyOf(let sets), .oneOf(let sets): sets
    case .items(_, let set), .contains(let set, _, _), .unevaluatedItems(let set),
      .property(_, let set), .patternProperties(_, let set), .additionalProperties(let set, _, _),
      .propertyNames(let set), .dependentSchema(_, let set), .unevaluatedProperties(let set),
      .not(let set):
      [set]
    case .conditional(let condition, let consequence, let alternative):
      [condition] + [consequence, alternative].compactMap(\.self)
    case .never, .value, .reference:
      []
    }
  }
}

/// The assertions of a schema, in the order in which they are checked. Those about unevaluated
/// parts come last.
public struct AssertionSet: Sendable {
  /// The schema, if its location does not follow from the keyword that contains the set.
  public var schema: SchemaID?
  public var assertions: [Assertion]
  /// Whether `null` is valid regardless of the assertions (OpenAPI 3.0's `nullable`).
  public var allowsNull: Bool
  /// Whether values are secrets that must not be shown.
  public var isSensitive: Bool
  /// The reason, from the document.
  public var reason: String?

  public init(
    _ assertions: [Assertion] = [], allowsNull: Bool = false, isSensitive: Bool = false,
    reason: String? = nil
  ) {
    self.assertions = assertions
    self.allowsNull = allowsNull
    self.isSensitive = isSensitive
    self.reason = reason
  }

  /// Whether every value is valid.
  public var isEmpty: Bool { assertions.isEmpty }
}

/// A whole schema whose assertions are checked by a separate function.
public struct AssertedSchema: Sendable {
  public var id: SchemaID
  /// The schema's name in the document.
  public var name: String
  public var assertions: AssertionSet

  public init(id: SchemaID, name: String, assertions: AssertionSet) {
    self.id = id
    self.name = name
    self.assertions = assertions
  }
}
