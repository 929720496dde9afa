/// Something that must hold between the properties of a record.
public struct Rule: Sendable {
  /// When the rule applies; `nil` for always.
  public var condition: Condition?
  public var requirements: [Condition]
  /// Why, in the document's words.
  public var reason: String?
  /// The schema that states it.
  public var schema: SchemaID?

  public init(condition: Condition?, requirements: [Condition], reason: String?) {
    self.condition = condition
    self.requirements = requirements
    self.reason = reason
  }
}

/// A statement about a record that is true or false.
public indirect enum Condition: Sendable {
  case present(property: String)
  /// Holds also where the property is absent, as JSON Schema has it.
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
