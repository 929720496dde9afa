import TextGrammar

/// An assertion of a JSON Schema keyword about a value itself, without nested schemas.
public enum ValueAssertion: Hashable, Sendable {
  case types([JSONType])
  case constant(Literal)
  case enumeration([Literal])

  case minimum(Bound)
  case maximum(Bound)
  case multipleOf(ExactDecimal)

  case minLength(Int)
  case maxLength(Int)
  /// An ECMA-262 regular expression.
  case pattern(String)
  case format(StringFormat)

  case minItems(Int)
  case maxItems(Int)
  case uniqueItems

  case minProperties(Int)
  case maxProperties(Int)
  case required([String])
  /// The properties that an object must have if it has a certain one.
  case dependentRequired(property: String, required: [String])
}

/// The types of JSON values. An integer is a number without a fractional part, in any notation.
public enum JSONType: String, Sendable, CaseIterable {
  case null, boolean, integer, number, string, array, object
}

extension ValueAssertion {
  /// The set of values that satisfy an assertion, to determine whether a changed assertion accepts
  /// more or fewer values.
  public enum AcceptedValues: Hashable, Sendable {
    /// Numbers or counts with a lower bound.
    case atLeast(Bound)
    /// Numbers or counts with an upper bound.
    case atMost(Bound)
    case types(Set<JSONType>)
    case values(Set<Literal>)
    /// Objects with all of the properties.
    case having(Set<String>)
    /// A set that is not comparable with that of another assertion.
    case own
  }

  public var acceptedValues: AcceptedValues {
    switch self {
    // Every integer is a number.
    case .types(let types): .types(Set(types.contains(.number) ? types + [.integer] : types))
    case .constant(let value): .values([value])
    case .enumeration(let values): .values(Set(values))
    case .minimum(let bound): .atLeast(bound)
    case .maximum(let bound): .atMost(bound)
    case .minLength(let count), .minItems(let count), .minProperties(let count):
      .atLeast(Bound(ExactDecimal(count)))
    case .maxLength(let count), .maxItems(let count), .maxProperties(let count):
      .atMost(Bound(ExactDecimal(count)))
    case .required(let names), .dependentRequired(_, let names): .having(Set(names))
    case .multipleOf, .pattern, .format, .uniqueItems: .own
    }
  }

  /// The keywords that can state the assertion, the most common one first.
  public var keywords: [String] {
    switch self {
    case .types: ["type"]
    // A constant is an enumeration with one value.
    case .constant, .enumeration: ["enum", "const"]
    case .minimum: ["minimum", "exclusiveMinimum"]
    case .maximum: ["maximum", "exclusiveMaximum"]
    case .multipleOf: ["multipleOf"]
    case .minLength: ["minLength"]
    case .maxLength: ["maxLength"]
    case .pattern: ["pattern"]
    case .format: ["format"]
    case .minItems: ["minItems"]
    case .maxItems: ["maxItems"]
    case .uniqueItems: ["uniqueItems"]
    case .minProperties: ["minProperties"]
    case .maxProperties: ["maxProperties"]
    case .required: ["required"]
    case .dependentRequired: ["dependentRequired"]
    }
  }

  /// A description that is equal for equal assertions: `minLength 3`.
  public var text: String {
    switch self {
    case .types(let types): "type " + types.map(\.rawValue).joined(separator: " or ")
    case .constant(let value): "const " + value.json
    case .enumeration(let values): "enum " + values.map(\.json).joined(separator: ", ")
    case .minimum(let bound): "minimum " + bound.text
    case .maximum(let bound): "maximum " + bound.text
    case .multipleOf(let divisor): "multipleOf " + divisor.text
    case .minLength(let count): "minLength \(count)"
    case .maxLength(let count): "maxLength \(count)"
    case .pattern(let pattern): "pattern " + pattern
    case .format(let format): "format " + format.rawValue
    case .minItems(let count): "minItems \(count)"
    case .maxItems(let count): "maxItems \(count)"
    case .uniqueItems: "uniqueItems"
    case .minProperties(let count): "minProperties \(count)"
    case .maxProperties(let count): "maxProperties \(count)"
    case .required(let names): "required " + names.joined(separator: ", ")
    case .dependentRequired(let property, let names):
      "dependentRequired \(property): " + names.joined(separator: ", ")
    }
  }
}

extension Bound {
  fileprivate var text: String { value.text + (isExclusive ? " exclusive" : "") }
}
