import DocumentTree
import OpenAPIDocument

/// Arrays that need elements which they cannot have.
extension SatisfiabilityCheck {
  mutating func elementContradiction(among conjuncts: [Conjunct]) -> Contradiction? {
    let limits = CountLimits.items(conjuncts)
    let isUnique = conjuncts.contains { $0.schema.validation.uniqueItems }
    for conjunct in conjuncts {
      if let contradiction = containedContradiction(conjunct, limits.highest?.side) {
        return contradiction
      }
      guard let lowest = limits.lowest else { continue }
      if let contradiction = capacityContradiction(conjunct, lowest.count, lowest.side) {
        return contradiction
      }
      if isUnique,
        let contradiction = varietyContradiction(conjunct, lowest.count, lowest.side, conjuncts)
      {
        return contradiction
      }
    }
    return nil
  }

  /// `minContains` and `maxContains` are about the `contains` beside them, and nothing without it.
  private mutating func containedContradiction(
    _ conjunct: Conjunct, _ highest: Contradiction.Side?
  ) -> Contradiction? {
    let (schema, validation) = (conjunct.schema, conjunct.schema.validation)
    guard let contains = schema.applicators.contains, let value = schema.node["contains"] else {
      return nil
    }
    let lowest = validation[.minContains]?.count(orElse: 0) ?? 1
    guard lowest > 0 else { return nil }
    let side =
      validation[.minContains].map { Contradiction.Side("minContains", $0, conjunct) }
      ?? Contradiction.Side("contains", value, conjunct)
    let asked =
      validation[.minContains] == nil ? "the one element of `contains`" : side.description
    if refusesSilently(contains) {
      return Contradiction(
        sides: [side], reason: "`contains` asks for an element that no value can be",
        hint: "remove `contains`, or forbid elements by `maxItems: 0`")
    }
    let limits = [
      validation[.maxContains].map { Contradiction.Side("maxContains", $0, conjunct) }, highest,
    ]
    for limit in limits.compactMap(\.self) where lowest > limit.value.count(orElse: .max) {
      return Contradiction(
        sides: [side, limit], reason: "\(asked) is above \(limit.description)",
        hint: "correct one of the two limits")
    }
    return nil
  }

  /// As many elements as come before the first place where nothing can be.
  private mutating func capacityContradiction(
    _ conjunct: Conjunct, _ lowest: Int, _ side: Contradiction.Side
  ) -> Contradiction? {
    let applicators = conjunct.schema.applicators
    let first = applicators.prefixItems
    let closed: (count: Int, keyword: String)
    if let place = first.firstIndex(where: { refusesSilently($0) }) {
      closed = (place, conjunct.schema.node["prefixItems"] == nil ? "items" : "prefixItems")
    } else if let rest = applicators.items, refusesSilently(rest) {
      closed = (
        first.count, conjunct.schema.node["additionalItems"] == nil ? "items" : "additionalItems"
      )
    } else {
      return nil
    }
    guard lowest > closed.count, let value = conjunct.schema.node[closed.keyword] else {
      return nil
    }
    let other = Contradiction.Side(closed.keyword, value, conjunct)
    return Contradiction(
      sides: [side, other],
      reason: "\(side.description) asks for more elements than the \(closed.count) that "
        + "`\(closed.keyword)`\(other.origin) leaves",
      hint: "lower `minItems`, or allow further elements")
  }

  /// Elements that are all different can be no more than there are values.
  private mutating func varietyContradiction(
    _ conjunct: Conjunct, _ lowest: Int, _ side: Contradiction.Side, _ conjuncts: [Conjunct]
  ) -> Contradiction? {
    guard conjunct.schema.applicators.prefixItems.isEmpty,
      let items = conjunct.schema.applicators.items, let count = variety(of: items),
      lowest > count, let value = conjunct.schema.node["items"]
    else { return nil }
    let unique = conjuncts.first { $0.schema.validation.uniqueItems }
    let sides = [
      unique.flatMap { unique in
        unique.schema.node["uniqueItems"].map { Contradiction.Side("uniqueItems", $0, unique) }
      },
      Contradiction.Side("items", value, conjunct),
    ]
    return Contradiction(
      sides: [side] + sides.compactMap(\.self),
      reason: "\(side.description) asks for more elements than the \(count) values that "
        + "`uniqueItems` tells apart",
      hint: "lower `minItems`, or allow equal elements")
  }

  /// How many values agree with a schema at most, where they can be counted.
  private mutating func variety(of schema: Schema) -> Int? {
    let conjuncts = conjuncts(of: schema)
    let kinds = ValueKinds.all.subtracting(verdict(on: schema).impossible)
    if kinds.isSubset(of: [.boolean, .null]) {
      return (kinds.contains(.boolean) ? 2 : 0) + (kinds.contains(.null) ? 1 : 0)
    }
    guard let listing = listing(among: conjuncts), listing.values.count <= 100 else { return nil }
    var different: [Node] = []
    var check = checks[0]
    for value in listing.values where !different.contains(where: { check.areEqual($0, value) }) {
      different.append(value)
    }
    return different.count + (schema.takesNullAnyway ? 1 : 0)
  }
}
