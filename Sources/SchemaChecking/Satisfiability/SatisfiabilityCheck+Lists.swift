import DocumentTree
import OpenAPIDocument

/// Lists of values of which the schema beside them refuses each.
extension SatisfiabilityCheck {
  /// The values that `const` or `enum` allow.
  struct Listing {
    var values: [Node]
    var side: Contradiction.Side

    var kinds: ValueKinds { values.reduce(into: []) { $0.formUnion($1.valueKind) } }
  }

  /// The shortest list of those that hold.
  func listing(among conjuncts: [Conjunct]) -> Listing? {
    var shortest: Listing?
    for conjunct in conjuncts {
      let validation = conjunct.schema.validation
      if let value = validation.constant {
        return Listing(values: [value], side: Contradiction.Side("const", value, conjunct))
      }
      guard let values = validation.enumeration, values.count < shortest?.values.count ?? .max,
        let list = conjunct.schema.node["enum"]
      else { continue }
      shortest = Listing(values: values, side: Contradiction.Side("enum", list, conjunct))
    }
    return shortest
  }

  /// - Parameter heads: The schemas that hold for a value, as they stand.
  mutating func listContradiction(
    among conjuncts: [Conjunct], heads: [Schema]
  ) -> Contradiction? {
    guard let listing = listing(among: conjuncts) else { return nil }
    var mismatches: [Mismatch] = []
    for value in listing.values {
      guard let mismatch = mismatch(of: value, heads) else { return nil }
      mismatches.append(mismatch)
    }
    guard let first = mismatches.first, let value = listing.values.first else { return nil }
    let isOneKeyword = mismatches.allSatisfy {
      $0.schema == first.schema && $0.keyword == first.keyword
    }
    guard isOneKeyword, ["enum", "const"].contains(first.keyword),
      let other = side(of: first, conjuncts)
    else { return contradiction(of: listing, value, first, conjuncts) }
    return Contradiction(
      sides: [listing.side, other],
      reason: "\(listing.side.description) and \(other.description) have no value in common",
      hint: "correct one of the two; where either is allowed, write `anyOf` for `allOf`")
  }

  /// The keyword that refuses a value, where it holds for the value itself.
  private func side(of mismatch: Mismatch, _ conjuncts: [Conjunct]) -> Contradiction.Side? {
    guard let conjunct = conjuncts.first(where: { $0.schema.node == mismatch.schema }),
      let value = mismatch.schema[mismatch.keyword]
    else { return nil }
    return Contradiction.Side(mismatch.keyword, value, conjunct)
  }

  private func contradiction(
    of listing: Listing, _ value: Node, _ mismatch: Mismatch, _ conjuncts: [Conjunct]
  ) -> Contradiction {
    var sides = [listing.side]
    var origin = ""
    if let side = side(of: mismatch, conjuncts) {
      sides.append(side)
      origin = side.origin.isEmpty ? "" : " (`\(mismatch.keyword)`\(side.origin))"
    }
    let isScalar = value.kind != .mapping && value.kind != .sequence
    let name = isScalar ? ", `\(value.text.prefix(40))`," : ""
    let list = "`\(listing.side.keyword)`\(listing.side.origin)"
    let subject =
      listing.side.keyword == "const"
      ? "the value of \(list)\(name) is refused: it"
      : listing.values.count == 1
        ? "the only value of \(list)\(name) is refused: it"
        : "each value of \(list) is refused: the first\(name)"
    let isUnquoted =
      isScalar && value.kind != .string && mismatch.keyword == "type"
      && listing.side.conjunct.schema.validation.types == [.string]
    let hint =
      isUnquoted
      ? "put the values in quotes, which makes them texts"
      : "correct the values, or what refuses them"
    return Contradiction(
      sides: sides, reason: "\(subject) \(mismatch.message)\(origin)", hint: hint,
      place: listing.side.conjunct.reference == nil ? listing.side.location : nil)
  }

  /// Why schemas refuse a value, whichever way it travels; `nil` where that is not sure.
  private mutating func mismatch(of value: Node, _ heads: [Schema]) -> Mismatch? {
    var found: Mismatch?
    // Only properties may be absent one way.
    let isObject = value.kind == .mapping || value.kind == .sequence
    for index in checks.indices.prefix(isObject ? checks.count : 1) {
      var refused: Mismatch?
      for head in heads {
        switch checks[index].outcome(of: value, against: head) {
        case .agrees: continue
        case .undecided: return nil
        case .differs(let mismatch): refused = mismatch
        }
        break
      }
      guard let refused else { return nil }
      found = found ?? refused
    }
    return found
  }
}
