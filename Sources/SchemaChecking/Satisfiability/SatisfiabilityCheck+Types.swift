import DocumentTree
import OpenAPIDocument

/// Types that exclude each other.
extension SatisfiabilityCheck {
  /// - Returns: `nil` where the types alone leave something.
  func typeContradiction(among conjuncts: [Conjunct]) -> Contradiction? {
    var typed: [(kinds: ValueKinds, side: Contradiction.Side)] = []
    var common = ValueKinds.all
    for conjunct in conjuncts {
      let schema = conjunct.schema
      let kinds = schema.kindsAllowed
      guard kinds != .all, let type = schema.node["type"] else { continue }
      let side = Contradiction.Side("type", type, conjunct)
      if let other = typed.first(where: { $0.kinds.isDisjoint(with: kinds) }) {
        return disjoint([other.side, side])
      }
      typed.append((kinds, side))
      common.formIntersection(kinds)
    }
    return common.isEmpty ? disjoint(typed.map(\.side)) : nil
  }

  private func disjoint(_ sides: [Contradiction.Side]) -> Contradiction {
    let names = sides.map(\.description)
    let list = names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
    return Contradiction(
      sides: sides, reason: "\(list) have no value in common",
      hint: "correct one of the types; where either is allowed, write `anyOf` for `allOf`")
  }
}
