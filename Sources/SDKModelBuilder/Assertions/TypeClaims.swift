import DocumentTree
import OpenAPIDocument
import SDKModel
import TextGrammar

/// Decides for each keyword of each schema of a shape whether the shape's type or an assertion
/// checks it.
///
/// Keywords that no type claims are asserted, so that none can be forgotten.
struct TypeClaims {
  enum Claim {
    /// The type refuses everything that the keyword refuses, or the keyword refuses nothing.
    case type
    case assertion
    /// The type checks the properties with these names.
    case assertionBeyond(names: Set<String>)
  }

  let shape: SchemaShape
  let typed: TypedValue
  let typing: Typing
  /// Whether the type is checked against the listed values.
  var hasListedValues = false
  /// Whether a schema depends on the parts that others have evaluated, which only assertions
  /// record.
  var tracksEvaluation = false
  /// The schemas whose rules are checked on the properties themselves.
  var typedRules: Set<Node> = []
  /// The pattern for the names of all properties of a dictionary.
  var onlyPattern: Node?
  /// The names of a record's properties.
  private let typedNames: Set<String>

  init(shape: SchemaShape, typed: TypedValue, typing: Typing) {
    self.shape = shape
    self.typed = typed
    self.typing = typing
    if case .record(let properties) = typed {
      typedNames = Set(properties.map(\.name))
    } else {
      typedNames = []
    }
  }

  func claim(_ keyword: Keyword, of part: Schema) -> Claim {
    if case .referenced = typed {
      return shape.roots.contains { $0.node == part.node } ? ownClaim(keyword, of: part) : .type
    }
    return claimOfPart(keyword, of: part)
  }

  /// The claim on a keyword beside a `$ref` whose target is the type.
  private func ownClaim(_ keyword: Keyword, of part: Schema) -> Claim {
    // In strict typing, the type `null` alone does not mean the referenced schema or `null`.
    if typing == .strict, keyword == .nullable, part.validation.namesNull,
      part.validation.types.isEmpty
    {
      return .assertion
    }
    // A type beside the reference is that of the referenced schema. Otherwise, its target would not
    // be the type.
    return KeywordSet.addingNothing.union(.companions).union([.type]).contains(keyword)
      ? .type : .assertion
  }

  private func claimOfPart(_ keyword: Keyword, of part: Schema) -> Claim {
    switch keyword.role {
    case .annotation, .companion: return .type
    case .inPlaceApplicator: return inPlaceClaim(keyword, of: part)
    case .assertion, .partApplicator: break
    }
    switch keyword {
    case .type, .nullable: return .type
    case .enumeration, .constant: return listClaim(keyword, of: part)
    case .minimum, .exclusiveMinimum, .maximum, .exclusiveMaximum:
      return claim(.numbers) { isBoundTyped(keyword, part) }
    case .minLength, .maxLength, .minItems, .maxItems, .uniqueItems, .minProperties,
      .maxProperties:
      // The constraints of the type are the strictest ones of all schemas.
      return claim(keyword.subject) { true }
    case .multipleOf: return claim(.numbers) { isDivisorTyped(part) }
    case .pattern:
      return claim(.strings) { part.validation.pattern?.text == shape.validation.pattern?.text }
    case .format: return formatClaim(of: part)
    case .prefixItems: return elementClaim { true }
    case .items: return elementClaim { part.applicators.items?.boolean != false }
    case .unevaluatedItems: return unevaluatedItemsClaim(of: part)
    case .required: return requiredClaim
    case .properties: return propertiesClaim
    case .patternProperties: return claim(.objects) { isPatternTyped(part) }
    case .additionalProperties: return additionalClaim(of: part)
    case .unevaluatedProperties: return unevaluatedPropertiesClaim(of: part)
    case .dependentRequired where typedRules.contains(part.node): return .type
    // The others become assertions for the values that they apply to.
    default: return keyword.subject == .anyValue ? .assertion : claim(keyword.subject) { false }
    }
  }

  /// - Parameter isTyped: Returns whether the constraints of the type express the keyword.
  private func claim(_ subject: Keyword.Subject, isTyped: () -> Bool) -> Claim {
    switch typed.coverage(of: subject) {
    case .constraints: isTyped() ? .type : .assertion
    case .none: .assertion
    case .notApplicable: .type
    }
  }

  // MARK: Scalars

  private func listClaim(_ keyword: Keyword, of part: Schema) -> Claim {
    guard hasListedValues, let listing = shape.listing else { return .assertion }
    // If the lists have nothing in common, the nearest list is probably meant.
    if listing.isContradictory, typing == .inferred { return .type }
    let areStrings = shape.inferredTypes == [.string]
    return listing.isAllowed(by: keyword, of: part, areStrings: areStrings) ? .type : .assertion
  }

  /// Whether a range of integers in Swift can express a bound.
  private func isBoundTyped(_ keyword: Keyword, _ part: Schema) -> Bool {
    guard case .integer = typed, let bound = part.validation[keyword]?.limit else { return true }
    let range = shape.integerWidth.range
    switch keyword {
    case .minimum: return bound <= range.upperBound
    case .exclusiveMinimum: return bound < range.upperBound
    case .maximum: return bound >= range.lowerBound
    case .exclusiveMaximum: return bound > range.lowerBound
    default: return true
    }
  }

  private func isDivisorTyped(_ part: Schema) -> Bool {
    guard let divisor = part.validation[.multipleOf].flatMap(\.decimal),
      let typedDivisor = shape.validation[.multipleOf].flatMap(\.decimal),
      divisor == typedDivisor
    else { return false }
    guard case .integer = typed else { return true }
    return divisor.isInteger && shape.integerWidth.range.contains(divisor)
  }

  private func formatClaim(of part: Schema) -> Claim {
    guard part.validation.format != shape.validation.format else {
      switch typed {
      case .formattedText: return .type
      case .boolean, .integer, .number, .text, .file, .array, .tuple, .map, .record: return .type
      case .anything, .enumeration, .choice, .referenced: return .assertion
      }
    }
    switch typed.coverage(of: .strings) {
    case .constraints, .none: return .assertion
    case .notApplicable: return .type
    }
  }

  // MARK: Arrays

  private func elementClaim(isTyped: () -> Bool) -> Claim {
    switch typed {
    case .array, .tuple: isTyped() ? .type : .assertion
    case .anything, .choice, .referenced: .assertion
    case .boolean, .integer, .number, .text, .formattedText, .file, .enumeration, .map, .record:
      .type
    }
  }

  private func unevaluatedItemsClaim(of part: Schema) -> Claim {
    elementClaim {
      part.unevaluatedAreAdditional && part.applicators.items == nil
        && part.applicators.unevaluatedItems?.boolean != false
    }
  }

  // MARK: Objects

  private var requiredClaim: Claim {
    guard case .record = typed else { return claim(.objects) { false } }
    return .assertionBeyond(names: typedNames)
  }

  /// The types of properties combine all schemas that describe them.
  private var propertiesClaim: Claim {
    switch typed {
    case .record, .choice, .map: .type
    case .anything, .referenced: .assertion
    case .boolean, .integer, .number, .text, .formattedText, .file, .enumeration, .array, .tuple:
      .type
    }
  }

  private func isPatternTyped(_ part: Schema) -> Bool {
    guard case .map = typed, let onlyPattern else { return false }
    return part.applicators.patternProperties.allSatisfy { $0.pattern == onlyPattern }
      && shape.patternProperties.count == 1
  }

  private func additionalClaim(of part: Schema) -> Claim {
    switch typed {
    case .map:
      guard shape.patternProperties.isEmpty else { return .assertion }
      let others = part.applicators.additionalProperties ?? part.applicators.unevaluatedProperties
      return others?.boolean == false && typing == .strict ? .assertion : .type
    case .record:
      let isTyped =
        shape.patternProperties.isEmpty && (typing == .inferred || shape.namesAreAllKnown)
      return isTyped ? .type : .assertion
    case .choice, .anything, .referenced: return .assertion
    case .boolean, .integer, .number, .text, .formattedText, .file, .enumeration, .array, .tuple:
      return .type
    }
  }

  /// If only one schema can evaluate properties, its unevaluated properties are its additional
  /// ones.
  private func unevaluatedPropertiesClaim(of part: Schema) -> Claim {
    guard part.unevaluatedAreAdditional, part.applicators.additionalProperties == nil else {
      return claim(.objects) { false }
    }
    return additionalClaim(of: part)
  }

  // MARK: Schemas for the value itself

  private func inPlaceClaim(_ keyword: Keyword, of part: Schema) -> Claim {
    switch keyword {
    case .anyOf, .oneOf:
      let members = part.subschemas(of: keyword)
      if members.allSatisfy(\.isAssertionOnly) {
        return typedRules.contains(part.node) ? .type : .assertion
      }
      return typing == .inferred && !tracksEvaluation && isTypedChoice(members)
        ? .type : .assertion
    case .not, .condition: return typedRules.contains(part.node) ? .type : .assertion
    case .dependentSchemas: return claim(.objects) { false }
    // The keywords of these schemas have their own claims.
    case .reference, .allOf: return .type
    // Unclaimed keywords are asserted.
    default: return .assertion
    }
  }

  /// Whether the type of the values is that of one of the members.
  private func isTypedChoice(_ members: [Schema]) -> Bool {
    guard case .choice(_, isOnePerSchema: true) = typed, let group = shape.alternatives.first
    else { return false }
    return group.first?.node == members.first?.node
  }
}

extension ValueType.IntegerWidth {
  /// The range of the Swift type for this width. Integers of 32 bits are `Int` too.
  fileprivate var range: ClosedRange<ExactDecimal> {
    switch self {
    case .int32, .int64: ExactDecimal(Int.min)...ExactDecimal(Int.max)
    case .uint64: ExactDecimal(UInt64.min)...ExactDecimal(UInt64.max)
    }
  }
}
