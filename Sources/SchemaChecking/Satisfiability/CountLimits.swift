import DocumentTree
import OpenAPIDocument

/// The combined minimum and maximum of a count in several schemas.
struct CountLimits {
  private(set) var lowest: (count: Int, side: Contradiction.Side)?
  private(set) var highest: (count: Int, side: Contradiction.Side)?

  static func length(_ conjuncts: [Conjunct]) -> CountLimits {
    CountLimits(conjuncts, .minLength, .maxLength)
  }

  static func items(_ conjuncts: [Conjunct]) -> CountLimits {
    CountLimits(conjuncts, .minItems, .maxItems)
  }

  static func properties(_ conjuncts: [Conjunct]) -> CountLimits {
    CountLimits(conjuncts, .minProperties, .maxProperties)
  }

  private init(_ conjuncts: [Conjunct], _ least: Keyword, _ most: Keyword) {
    for conjunct in conjuncts {
      if let node = conjunct.schema.value(of: least) {
        let count = node.count(orElse: 0)
        if count > lowest?.count ?? 0 {
          lowest = (count, Contradiction.Side(least, node, conjunct))
        }
      }
      if let node = conjunct.schema.value(of: most) {
        let count = node.count(orElse: .max)
        if count < highest?.count ?? .max {
          highest = (count, Contradiction.Side(most, node, conjunct))
        }
      }
    }
  }

  var contradiction: Contradiction? {
    guard let lowest, let highest, lowest.count > highest.count else { return nil }
    return Contradiction(
      sides: [lowest.side, highest.side],
      reason: "\(lowest.side.description) is above \(highest.side.description)",
      hint: "correct one of the two limits, or exchange them")
  }
}
