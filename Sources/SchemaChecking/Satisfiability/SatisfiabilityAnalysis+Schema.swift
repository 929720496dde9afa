import DocumentTree
import OpenAPIDocument

/// The verdict on a schema together with the other schemas for the same value.
extension SatisfiabilityAnalysis {
  mutating func analyze(_ schema: Schema) -> SchemaVerdict {
    var impossible: ValueKinds = []
    if let refusal = refusalOfMembers(schema, &impossible) { return refusal }
    if schema.isThinWrapper { return SchemaVerdict(impossible: impossible) }
    if let not = schema.applicators.not, not.acceptsAnything {
      if schema.isNegationOnly { return .refusal }
      report(negation(schema), of: .all, all: !schema.alwaysAllowsNull)
      return SchemaVerdict(impossible: .all)
    }
    let conjuncts = conjuncts(of: schema)
    var left = conjuncts.reduce(ValueKinds.all.subtracting(impossible)) { left, conjunct in
      left.intersection(conjunct.schema.kindsAllowed)
    }
    if left.isEmpty {
      if let contradiction = TypeLimits(conjuncts).contradiction, contradiction.isOfOutermost {
        report(contradiction, of: .all, all: !schema.alwaysAllowsNull)
      }
      return SchemaVerdict(impossible: .all)
    }
    left = kindsOfChoices(schema, left)
    if left.isEmpty { return SchemaVerdict(impossible: .all) }

    // A list of values allows only the kinds of its values.
    var possible = left.intersection(Listing.shortest(among: conjuncts)?.kinds ?? .all)
    var found: [(kinds: ValueKinds, contradiction: Contradiction)] = []
    for kinds in ValueKinds.limited.map(possible.intersection) where !kinds.isEmpty {
      guard let contradiction = limitContradiction(among: conjuncts, kinds, looksInside: true),
        contradiction.isOfOutermost
      else { continue }
      found.append((kinds, contradiction))
      possible.subtract(kinds)
      left.subtract(kinds)
    }
    for (kinds, contradiction) in found {
      report(contradiction, of: kinds, all: possible.isEmpty && !schema.alwaysAllowsNull)
    }
    guard found.isEmpty else {
      return SchemaVerdict(impossible: possible.isEmpty ? .all : ValueKinds.all.subtracting(left))
    }
    if let contradiction = ListContradictions(conjuncts, heads: [schema]).first(&self),
      contradiction.isOfOutermost
    {
      report(contradiction, of: .all, all: !schema.alwaysAllowsNull)
      return SchemaVerdict(impossible: .all)
    }
    return SchemaVerdict(impossible: ValueKinds.all.subtracting(left))
  }

  /// The contradiction between limits for some kinds of values.
  ///
  /// - Parameters:
  ///   - kinds: Kinds to which the same keywords apply.
  ///   - looksInside: Whether to check required properties and elements too.
  mutating func limitContradiction(
    among conjuncts: [Conjunct], _ kinds: ValueKinds, looksInside: Bool
  ) -> Contradiction? {
    switch kinds {
    case .text: CountLimits.length(conjuncts).contradiction
    case .array:
      CountLimits.items(conjuncts).contradiction
        ?? (looksInside ? ElementContradictions(conjuncts).first(&self) : nil)
    case .object:
      CountLimits.properties(conjuncts).contradiction
        ?? (looksInside ? PropertyContradictions(conjuncts).first(&self) : nil)
    default: NumberLimits(conjuncts).contradiction(wholeOnly: kinds == .integer)
    }
  }

  /// The contradiction that excludes every value, if several schemas apply to it.
  mutating func contradiction(
    between parts: [(schema: Schema, conjunct: Conjunct)]
  ) -> Contradiction? {
    var collector = ConjunctCollector(schemaAt: schemaAt)
    var left = ValueKinds.all
    for (schema, conjunct) in parts {
      let verdict = verdict(on: schema)
      if verdict.refusesAll { return nil }
      left.subtract(verdict.impossible)
      collector.collect(schema, conjunct.member, conjunct.referrer)
    }
    let conjuncts = collector.found
    if left.isEmpty { return TypeLimits(conjuncts).contradiction }
    left.formIntersection(Listing.shortest(among: conjuncts)?.kinds ?? .all)
    var first: Contradiction?
    for kinds in ValueKinds.limited.map(left.intersection) where !kinds.isEmpty {
      guard let contradiction = limitContradiction(among: conjuncts, kinds, looksInside: false)
      else { continue }
      first = first ?? contradiction
      left.subtract(kinds)
    }
    if let first { return left.isEmpty ? first : nil }
    return ListContradictions(conjuncts, heads: parts.map(\.schema)).first(&self)
  }

  // MARK: Members

  /// Whether the target of `$ref` or a member of `allOf` refuses all values on its own.
  ///
  /// - Parameter impossible: Collects the kinds of values that are refused.
  private mutating func refusalOfMembers(
    _ schema: Schema, _ impossible: inout ValueKinds
  ) -> SchemaVerdict? {
    if let target = schema.reference.flatMap({ schemaAt($0.target) }) {
      let verdict = verdict(on: target)
      if verdict.refusesAll { return verdict }
      impossible.formUnion(verdict.impossible)
    }
    for member in schema.applicators.allOf {
      let verdict = verdict(on: member)
      if verdict.refusesAll {
        if refusesSilently(member) { reportUnsatisfiable(member, of: .allOf) }
        return SchemaVerdict(impossible: .all)
      }
      impossible.formUnion(verdict.impossible)
    }
    return nil
  }

  /// The kinds of values that the members of `anyOf` and `oneOf` allow.
  private mutating func kindsOfChoices(_ schema: Schema, _ kinds: ValueKinds) -> ValueKinds {
    var left = kinds
    for (keyword, members) in [
      (Keyword.anyOf, schema.applicators.anyOf), (.oneOf, schema.applicators.oneOf),
    ] where !members.isEmpty {
      var offered: ValueKinds = []
      for member in members {
        offered.formUnion(ValueKinds.all.subtracting(verdict(on: member).impossible))
      }
      let outermost = Conjunct(schema: schema, member: 0)
      guard let side = Contradiction.Side(keyword, of: outermost) else { continue }
      if offered.isEmpty {
        if members.allSatisfy({ refusesSilently($0) }) {
          let contradiction = Contradiction(
            sides: [side], reason: "every member of `\(keyword.name)` refuses everything",
            hint: "let one of the members allow something")
          report(contradiction, of: .all, all: !schema.alwaysAllowsNull)
        }
        return []
      }
      if left.isDisjoint(with: offered) {
        let contradiction = Contradiction(
          sides: [side],
          reason: "it must be a value of the type \(left.nouns), and the members of "
            + "`\(keyword.name)` allow none but of the type \(offered.nouns)",
          hint: "correct the type beside `\(keyword.name)`, or those of its members")
        report(contradiction, of: .all, all: !schema.alwaysAllowsNull)
        return []
      }
      left.formIntersection(offered)
    }
    return left
  }

  private func negation(_ schema: Schema) -> Contradiction {
    let conjunct = Conjunct(schema: schema, member: 0)
    return Contradiction(
      sides: [Contradiction.Side(.not, of: conjunct)].compactMap(\.self),
      reason: "its `not` accepts every value, and so refuses every value",
      hint: "say in `not` what is refused")
  }
}
