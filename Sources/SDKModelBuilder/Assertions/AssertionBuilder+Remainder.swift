import DocumentTree
import OpenAPIDocument
import SDKModel

/// The assertions of schemas that their types do not enforce.
extension AssertionBuilder {
  /// - Parameter isDeclared: Whether the assertions belong to the declaration of a type, and so are
  ///   written only once.
  /// - Returns: `nil` if the type enforces everything.
  mutating func remainder(
    of shape: SchemaShape, besides claims: TypeClaims, isDeclared: Bool
  ) -> AssertionSet? {
    var set = AssertionSet()
    switch claims.typed {
    case .file: return nil
    case .anything: set = everything(of: shape, isDeclared: isDeclared)
    case .boolean, .integer, .number, .text, .formattedText, .enumeration, .array, .tuple, .map,
      .record, .choice, .referenced:
      var visited: Set<Node> = []
      for (index, root) in shape.roots.enumerated() {
        let list = remainder(of: root, claims, &visited)
        set.assertions += index == 0 ? list : scope(list, of: root)
      }
    }
    set = set.withoutNeedlessMarks()
    return set.isEmpty ? nil : set
  }

  private mutating func everything(of shape: SchemaShape, isDeclared: Bool) -> AssertionSet {
    guard shape.roots.count > 1 else {
      return isDeclared ? assertions(of: shape.schema) : assertions(ofUse: shape.schema)
    }
    var set = AssertionSet()
    for root in shape.roots {
      var inner = assertions(ofUse: root)
      inner.schema = registry.id(of: root)
      if !inner.isEmpty { set.assertions.append(.allOf([inner.lone ?? inner])) }
    }
    return set
  }

  private mutating func remainder(
    of part: Schema, _ claims: TypeClaims, _ visited: inout Set<Node>
  ) -> [Assertion] {
    guard visited.insert(part.node).inserted else { return [] }
    if let boolean = part.boolean { return boolean ? [] : [.never] }
    let target = part.reference.flatMap { schema(at: $0.target) }
    if ignoresReferenceSiblings, let target { return remainder(of: target, claims, &visited) }
    var list: [Assertion] = []
    for keyword in part.keywords.members {
      switch keyword {
      case .reference:
        if let target { list += scope(remainder(of: target, claims, &visited), of: target) }
      case .allOf:
        for member in part.applicators.allOf {
          list += scope(remainder(of: member, claims, &visited), of: member)
        }
      default: list += remainder(of: keyword, of: part, claims)
      }
    }
    return list
  }

  /// A nested scope, for the schema of unevaluated parts.
  private mutating func scope(_ list: [Assertion], of schema: Schema) -> [Assertion] {
    var set = AssertionSet(list)
    // The type's own checks use keywords of this schema, so its location is recorded.
    set.schema = registry.id(of: schema)
    return list.isEmpty ? [] : [.allOf([set.lone ?? set])]
  }

  private mutating func remainder(
    of keyword: Keyword, of part: Schema, _ claims: TypeClaims
  ) -> [Assertion] {
    var use = KeywordUse()
    switch claims.claim(keyword, of: part) {
    case .type:
      guard tracksEvaluation, case .partApplicator = keyword.role, keyword != .propertyNames else {
        return []
      }
      use.isMark = true
    case .assertionBeyond(let names): use.typedNames = names
    case .assertion:
      if keyword == .oneOf || keyword == .anyOf { return choice(keyword, of: part, claims) }
    }
    if keyword == .additionalProperties, typing == .inferred {
      // A document that closes one part of an `allOf` rarely means to forbid the properties of the
      // others.
      use.knownNames = claims.typed.propertyNames
    }
    return assertions(for: keyword, of: part, use)
  }

  private mutating func choice(
    _ keyword: Keyword, of part: Schema, _ claims: TypeClaims
  ) -> [Assertion] {
    let members = part.subschemas(of: keyword)
    guard typing == .inferred, !members.allSatisfy(\.isAssertionOnly) else {
      return assertions(for: keyword, of: part)
    }
    // Documents often use `oneOf` for forms that no constraint makes exclusive.
    let sets = sets(members)
    let isNeedless = claims.typed.isOfOneType && sets.contains(where: \.assertsOnlyTypes)
    return isNeedless && !claims.tracksEvaluation ? [] : [.anyOf(sets)]
  }
}

extension TypedValue {
  /// Whether all values have the same JSON type, so that a schema with only that `type` accepts
  /// them all.
  fileprivate var isOfOneType: Bool {
    switch self {
    case .boolean, .integer, .number, .text, .formattedText, .file, .array, .tuple, .map, .record:
      true
    case .anything, .enumeration, .choice, .referenced: false
    }
  }

  /// The names of the type's properties.
  fileprivate var propertyNames: [String] {
    switch self {
    case .record(let properties): properties.map(\.name)
    case .choice(let properties, _): properties
    case .anything, .boolean, .integer, .number, .text, .formattedText, .file, .enumeration,
      .array, .tuple, .map, .referenced:
      []
    }
  }
}
