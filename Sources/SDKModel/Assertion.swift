import Diagnostics

/// One assertion of JSON Schema about a value that the SDK's types do not ensure.
///
/// It is checked on the value as JSON, so that it means exactly what JSON Schema says.
public indirect enum Assertion: Sendable {
  /// Nothing agrees: the schema `false`.
  case never
  /// An assertion of one keyword about the value itself.
  case value(ValueAssertion)

  case prefixItems([AssertionSet])
  /// What holds for the elements from that index on.
  case items(from: Int, AssertionSet)
  /// How many elements must be as described; `nil` for no limit.
  case contains(AssertionSet, minimum: Int, maximum: Int?)
  case unevaluatedItems(AssertionSet)

  case property(name: String, AssertionSet)
  case patternProperties(pattern: String, AssertionSet)
  /// The schema of properties that are neither among the names nor match a pattern.
  case additionalProperties(AssertionSet, names: [String], patterns: [String])
  case propertyNames(AssertionSet)
  case dependentSchema(property: String, AssertionSet)
  case unevaluatedProperties(AssertionSet)

  case allOf([AssertionSet])
  case anyOf([AssertionSet])
  case oneOf([AssertionSet])
  case not(AssertionSet)
  case conditional(condition: AssertionSet, consequence: AssertionSet?, alternative: AssertionSet?)
  /// What a schema elsewhere says: one of ``SDK/assertedSchemas``.
  case reference(SchemaID)
}

extension Assertion {
  /// The sets inside of the assertion.
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

/// The assertions of one schema, in the order in which they are checked: unevaluated parts come
/// last.
public struct AssertionSet: Sendable {
  /// The location of the schema, if it is not where the keyword that leads to the set implies.
  public var schema: SchemaID?
  public var assertions: [Assertion]
  /// Whether `null` agrees whatever the assertions say (OpenAPI 3.0's `nullable`).
  public var allowsNull: Bool
  /// Whether values are secrets that must not be shown.
  public var isSensitive: Bool
  /// Why, in the document's words.
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

  /// Whether every value agrees.
  public var isEmpty: Bool { assertions.isEmpty }
}

/// A schema as a whole, whose assertions are checked by one function.
public struct AssertedSchema: Sendable {
  public var id: SchemaID
  /// A word for the schema, as the document spells it.
  public var name: String
  public var assertions: AssertionSet

  public init(id: SchemaID, name: String, assertions: AssertionSet) {
    self.id = id
    self.name = name
    self.assertions = assertions
  }
}
