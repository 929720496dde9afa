/// The keywords of a Schema Object, in the order in which values are checked: those of JSON Schema
/// 2020-12, and OpenAPI's own.
///
/// This is the only list of keywords. Code that handles all keywords uses their properties: the
/// kind (``role``), the values that a keyword applies to (``subject``), how it combines in two
/// schemas (``combination``), and whether a violation names it (``isReported``).
public enum Keyword: UInt8, Sendable, CaseIterable {
  case title, description, defaultValue, deprecated, readOnly, writeOnly, example, examples, xml
  case contentEncoding, contentMediaType, contentSchema

  case type, nullable, enumeration, constant

  case minimum, exclusiveMinimum, maximum, exclusiveMaximum, multipleOf

  case minLength, maxLength, pattern, format

  case minItems, maxItems, uniqueItems, prefixItems, items
  case contains, minContains, maxContains

  case minProperties, maxProperties, required, properties, patternProperties
  case additionalProperties, propertyNames, dependentRequired, dependentSchemas

  case reference, allOf, anyOf, oneOf, discriminator, not, condition, consequence, alternative

  case unevaluatedItems, unevaluatedProperties
}

extension Keyword {
  /// All keywords. `allCases` makes an array at each use.
  static let all = allCases

  /// The spelling in documents.
  public var name: String { Self.names[Int(rawValue)] }

  private static let names = allCases.map { keyword in
    switch keyword {
    case .reference: "$ref"
    case .enumeration: "enum"
    case .constant: "const"
    case .condition: "if"
    case .consequence: "then"
    case .alternative: "else"
    case .defaultValue: "default"
    default: String(describing: keyword)
    }
  }

  /// The spelling in messages.
  var quotedName: String { Self.quotedNames[Int(rawValue)] }

  private static let quotedNames = names.map { "`\($0)`" }

  private static let named = Dictionary(uniqueKeysWithValues: zip(names, allCases))

  /// - Returns: `nil` if it is not a keyword, or if it has no effect on values and types.
  public init?(named name: String) {
    guard let keyword = Self.named[name] else { return nil }
    self = keyword
  }

  /// Keywords without assertions, and those that are read with another keyword.
  static let namesWithoutEffect: Set<String> = [
    "$dynamicRef", "$recursiveRef", "$recursiveAnchor", "$schema", "$id", "$comment", "$defs",
    "$anchor", "$dynamicAnchor", "$vocabulary", "definitions", "externalDocs", "summary",
    "additionalItems",
  ]
}

// MARK: The table

extension Keyword {
  /// The effect of a keyword.
  public enum Role: Sendable {
    /// Describes a value, without restricting it.
    case annotation
    /// Restricts the value.
    case assertion
    /// Applies schemas to the elements, the properties or the property names of a value.
    case partApplicator
    /// Applies schemas to the value itself.
    case inPlaceApplicator
    /// Modifies another keyword, without which it has no effect.
    case companion(of: [Keyword])
  }

  public var role: Role {
    switch self {
    case .title, .description, .deprecated, .readOnly, .writeOnly, .example, .examples, .xml,
      .defaultValue, .contentEncoding, .contentMediaType, .contentSchema:
      .annotation
    case .type, .nullable, .enumeration, .constant, .minimum, .exclusiveMinimum, .maximum,
      .exclusiveMaximum, .multipleOf, .minLength, .maxLength, .pattern, .format, .minItems,
      .maxItems, .uniqueItems, .minProperties, .maxProperties, .required, .dependentRequired:
      .assertion
    case .prefixItems, .items, .contains, .properties, .patternProperties, .additionalProperties,
      .propertyNames, .unevaluatedItems, .unevaluatedProperties:
      .partApplicator
    case .reference, .allOf, .anyOf, .oneOf, .not, .condition, .dependentSchemas:
      .inPlaceApplicator
    case .minContains, .maxContains: .companion(of: [.contains])
    case .consequence, .alternative: .companion(of: [.condition])
    case .discriminator: .companion(of: [.oneOf, .anyOf, .allOf])
    }
  }

  /// The type of values that a keyword applies to. It accepts all other values.
  public enum Subject: Sendable { case anyValue, numbers, strings, arrays, objects }

  public var subject: Subject {
    switch self {
    case .minimum, .exclusiveMinimum, .maximum, .exclusiveMaximum, .multipleOf: .numbers
    case .minLength, .maxLength, .pattern, .contentEncoding, .contentMediaType, .contentSchema:
      .strings
    case .minItems, .maxItems, .uniqueItems, .prefixItems, .items, .contains, .minContains,
      .maxContains, .unevaluatedItems:
      .arrays
    case .minProperties, .maxProperties, .required, .properties, .patternProperties,
      .additionalProperties, .propertyNames, .dependentRequired, .dependentSchemas,
      .unevaluatedProperties, .discriminator, .xml:
      .objects
    case .title, .description, .deprecated, .readOnly, .writeOnly, .example, .examples,
      .defaultValue, .type, .nullable, .enumeration, .constant, .format, .reference, .allOf,
      .anyOf, .oneOf, .not, .condition, .consequence, .alternative:
      .anyValue
    }
  }

  /// How a keyword combines if two schemas for the same value have it.
  public enum Combination: Sendable {
    /// The greater of the two numbers applies.
    case greatest
    /// The lesser of the two numbers applies.
    case least
    /// Both apply, and cannot be merged into one.
    case both
  }

  public var combination: Combination {
    switch self {
    case .minimum, .exclusiveMinimum, .minLength, .minItems, .minProperties, .minContains: .greatest
    case .maximum, .exclusiveMaximum, .maxLength, .maxItems, .maxProperties, .maxContains: .least
    case .title, .description, .deprecated, .readOnly, .writeOnly, .example, .examples, .xml,
      .defaultValue, .contentEncoding, .contentMediaType, .contentSchema, .type, .nullable,
      .enumeration, .constant, .multipleOf, .pattern, .format, .uniqueItems, .prefixItems, .items,
      .contains, .required, .properties, .patternProperties, .additionalProperties,
      .propertyNames, .dependentRequired, .dependentSchemas, .reference, .allOf, .anyOf, .oneOf,
      .discriminator, .not, .condition, .consequence, .alternative, .unevaluatedItems,
      .unevaluatedProperties:
      .both
    }
  }

  /// Whether a violation can name the keyword. The others fail only through the schemas that they
  /// apply.
  public var isReported: Bool {
    switch role {
    case .annotation: false
    case .assertion: self != .nullable
    case .companion(let leaders): leaders == [.contains] || leaders == [.condition]
    case .partApplicator, .inPlaceApplicator:
      ![.prefixItems, .properties, .patternProperties, .reference, .allOf, .dependentSchemas]
        .contains(self)
    }
  }
}
