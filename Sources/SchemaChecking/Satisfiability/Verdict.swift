import DocumentTree
import OpenAPIDocument

/// What is known of the values that agree with a schema.
struct Verdict {
  /// The kinds of which surely no value agrees.
  var impossible: ValueKinds = []
  /// Where nothing agrees: whether that was told, or need not be.
  ///
  /// `false` and `not: {}` are ways to forbid a property, and are told only where a value is needed.
  var isTold = true

  var refusesAll: Bool { impossible == .all }
  var isSilentRefusal: Bool { refusesAll && !isTold }

  static let refusal = Verdict(impossible: .all, isTold: false)

  /// The verdict on a schema that this one holds for as well.
  func allowingNull(_ isAllowed: Bool) -> Verdict {
    isAllowed ? Verdict(impossible: impossible.subtracting(.null)) : self
  }
}

extension Schema {
  /// Whether the schema names types at most, and nothing that could contradict itself.
  var namesTypesOnly: Bool {
    appliesAlone && validation.enumeration == nil && validation.constant == nil
      && applicators.not == nil && !limitsNumbers && !limitsCounts
  }

  /// Whether no other schema holds for the same value on account of this one.
  private var appliesAlone: Bool {
    reference == nil && applicators.allOf.isEmpty && applicators.anyOf.isEmpty
      && applicators.oneOf.isEmpty
  }

  private var limitsNumbers: Bool {
    validation.minimum != nil || validation.exclusiveMinimum != nil
  }

  private var limitsCounts: Bool {
    validation.minLength != nil || validation.minItems != nil || validation.minProperties != nil
      || !validation.required.isEmpty || applicators.contains != nil
  }

  /// Whether the schema is nothing but its only `$ref` or member of `allOf`.
  var isThinWrapper: Bool {
    (reference == nil) == (applicators.allOf.count == 1)
      && applicators.allOf.count <= 1 && applicators.anyOf.isEmpty && applicators.oneOf.isEmpty
      && applicators.not == nil && assertsNothing
  }

  /// Whether `not` is all that the schema says: the way of draft 4 to write `false`.
  var isNegationOnly: Bool { appliesAlone && assertsNothing }

  /// Whether every value agrees with the schema.
  var acceptsAnything: Bool {
    boolean
      ?? node.entries.allSatisfy { key, _ in
        ["title", "description", "$comment"].contains(key.text) || key.text.hasPrefix("x-")
      }
  }

  private var assertsNothing: Bool {
    !limitsNumbers && !limitsCounts && validation.types.isEmpty && !validation.isNullable
      && validation.enumeration == nil && validation.constant == nil
      && validation.maximum == nil && validation.exclusiveMaximum == nil
      && validation.multipleOf == nil && validation.maxLength == nil && validation.pattern == nil
      && validation.maxItems == nil && !validation.uniqueItems && validation.maxProperties == nil
      && applicators.properties.isEmpty && applicators.patternProperties.isEmpty
      && applicators.additionalProperties == nil && applicators.propertyNames == nil
      && applicators.prefixItems.isEmpty && applicators.items == nil
  }
}
