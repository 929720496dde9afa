/// A constraint between the properties of a record.
public struct Rule: Sendable {
  /// The condition under which the rule applies; `nil` for always.
  public var condition: Condition?
  public var requirements: [Condition]
  /// The reason, from the document.
  public var reason: String?
  /// The schema that states the rule.
  public var schema: SchemaID?

  public init(condition: Condition?, requirements: [Condition], reason: String?) {
    self.condition = condition
    self.requirements = requirements
    self.reason = reason
  }
}

/// A condition on a record.
public indirect enum Condition: Sendable {
  case present(property: String)
  /// A test of a property, which succeeds if the property is absent, as in JSON Schema.
  case property(String, Test)
  case all([Condition])
  case any([Condition])
  case exactlyOne([Condition])
  case not(Condition)

  public enum Test: Sendable {
    case equals(Literal)
    case oneOf([Literal])
    case matches(pattern: String)
    case minimum(Bound)
    case maximum(Bound)
  }
}
