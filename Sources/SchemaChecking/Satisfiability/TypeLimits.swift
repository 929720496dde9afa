import DocumentTree
import OpenAPIDocument

/// The types that several schemas state.
struct TypeLimits {
  private var typed: [(kinds: ValueKinds, side: Contradiction.Side)] = []

  init(_ conjuncts: [Conjunct]) {
    for conjunct in conjuncts {
      let kinds = conjunct.schema.kindsAllowed
      guard kinds != .all, let side = Contradiction.Side(.type, of: conjunct) else { continue }
      typed.append((kinds, side))
    }
  }

  /// - Returns: `nil` if the types have something in common.
  var contradiction: Contradiction? {
    for (index, part) in typed.enumerated() {
      if let other = typed[..<index].first(where: { $0.kinds.isDisjoint(with: part.kinds) }) {
        return Self.disjoint([other.side, part.side])
      }
    }
    let common = typed.reduce(ValueKinds.all) { $0.intersection($1.kinds) }
    return common.isEmpty ? Self.disjoint(typed.map(\.side)) : nil
  }

  private static func disjoint(_ sides: [Contradiction.Side]) -> Contradiction {
    let names = sides.map(\.description)
    let list = names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
    return Contradiction(
      sides: sides, reason: "\(list) have no value in common",
      hint: "correct one of the types; where either is allowed, write `anyOf` for `allOf`")
  }
}
