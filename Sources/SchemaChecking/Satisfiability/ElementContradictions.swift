import DocumentTree
import OpenAPIDocument

/// Finds arrays that need elements which cannot exist.
struct ElementContradictions {
  private let conjuncts: [Conjunct]
  private let limits: CountLimits
  /// The first schema with `uniqueItems`.
  private let unique: Conjunct?

  /// - Parameter conjuncts: The schemas that apply to the arrays.
  init(_ conjuncts: [Conjunct]) {
    self.conjuncts = conjuncts
    limits = CountLimits.items(conjuncts)
    unique = conjuncts.first { $0.schema.validation.uniqueItems }
  }

  func first(_ analysis: inout SatisfiabilityAnalysis) -> Contradiction? {
    for conjunct in conjuncts {
      if let found = contained(conjunct, analysis) { return found }
      guard let lowest = limits.lowest else { continue }
      if let found = capacity(conjunct, lowest.count, lowest.side, analysis) { return found }
      if let unique,
        let found = distinctValueCount(conjunct, unique, lowest.count, lowest.side, &analysis)
      {
        return found
      }
    }
    return nil
  }

  /// `minContains` and `maxContains` modify `contains`, and have no effect without it.
  private func contained(_ conjunct: Conjunct, _ analysis: SatisfiabilityAnalysis) -> Contradiction?
  {
    let validation = conjunct.schema.validation
    guard let contains = conjunct.schema.applicators.contains,
      let whole = Contradiction.Side(.contains, of: conjunct)
    else { return nil }
    let lowest = validation[.minContains]?.count(orElse: 0) ?? 1
    guard lowest > 0 else { return nil }
    let least = validation[.minContains].map { Contradiction.Side(.minContains, $0, conjunct) }
    let side = least ?? whole
    if analysis.refusesSilently(contains) {
      return Contradiction(
        sides: [side], reason: "`contains` asks for an element that no value can be",
        hint: "remove `contains`, or forbid elements by `maxItems: 0`")
    }
    let highest = [
      validation[.maxContains].map { Contradiction.Side(.maxContains, $0, conjunct) },
      limits.highest?.side,
    ]
    for limit in highest.compactMap(\.self) where lowest > limit.value.count(orElse: .max) {
      let asked = least?.description ?? "the one element of `contains`"
      return Contradiction(
        sides: [side, limit], reason: "\(asked) is above \(limit.description)",
        hint: "correct one of the two limits")
    }
    return nil
  }

  /// The number of elements before the first position for which no value is valid.
  private func capacity(
    _ conjunct: Conjunct, _ lowest: Int, _ side: Contradiction.Side,
    _ analysis: SatisfiabilityAnalysis
  ) -> Contradiction? {
    let applicators = conjunct.schema.applicators
    let first = applicators.prefixItems
    let closed: (count: Int, keyword: Keyword, name: String)
    if let position = first.firstIndex(where: { analysis.refusesSilently($0) }) {
      closed = (position, .prefixItems, conjunct.nameOfFirstItems)
    } else if let rest = applicators.items, analysis.refusesSilently(rest) {
      closed = (first.count, .items, conjunct.nameOfItems)
    } else {
      return nil
    }
    guard lowest > closed.count, let value = conjunct.schema.node[closed.name] else { return nil }
    let other = Contradiction.Side(closed.keyword, value, conjunct)
    return Contradiction(
      sides: [side, other],
      reason: "\(side.description) asks for more elements than the \(closed.count) that "
        + "`\(closed.name)`\(other.origin) leaves",
      hint: "lower `minItems`, or allow further elements")
  }

  /// An array cannot have more distinct elements than there are values.
  private func distinctValueCount(
    _ conjunct: Conjunct, _ unique: Conjunct, _ lowest: Int, _ side: Contradiction.Side,
    _ analysis: inout SatisfiabilityAnalysis
  ) -> Contradiction? {
    guard conjunct.schema.applicators.prefixItems.isEmpty,
      let items = conjunct.schema.applicators.items,
      let count = Self.distinctValueCount(of: items, &analysis), lowest > count,
      let other = Contradiction.Side(.items, of: conjunct)
    else { return nil }
    return Contradiction(
      sides: [side, Contradiction.Side(.uniqueItems, of: unique), other].compactMap(\.self),
      reason: "\(side.description) asks for more elements than the \(count) values that "
        + "`uniqueItems` tells apart",
      hint: "lower `minItems`, or allow equal elements")
  }

  /// The maximum number of values that satisfy a schema, if it can be computed.
  private static func distinctValueCount(
    of schema: Schema, _ analysis: inout SatisfiabilityAnalysis
  ) -> Int? {
    let kinds = ValueKinds.all.subtracting(analysis.verdict(on: schema).impossible)
    if kinds.isSubset(of: [.boolean, .null]) {
      return (kinds.contains(.boolean) ? 2 : 0) + (kinds.contains(.null) ? 1 : 0)
    }
    guard let listing = Listing.shortest(among: analysis.conjuncts(of: schema)),
      listing.values.count <= 100
    else { return nil }
    var check = analysis.freshCheck
    var different: [Node] = []
    for value in listing.values where !different.contains(where: { check.areEqual($0, value) }) {
      different.append(value)
    }
    return different.count + (schema.alwaysAllowsNull ? 1 : 0)
  }
}

extension Conjunct {
  /// The schema's spelling of `prefixItems`. Drafts before 2020-12 have a list in `items`.
  fileprivate var nameOfFirstItems: String {
    (schema.node[Keyword.prefixItems.name] == nil ? Keyword.items : .prefixItems).name
  }

  /// The schema's spelling of `items` after such a list.
  fileprivate var nameOfItems: String {
    schema.node["additionalItems"] == nil ? Keyword.items.name : "additionalItems"
  }
}
