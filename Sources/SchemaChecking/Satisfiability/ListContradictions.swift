import DocumentTree
import OpenAPIDocument

/// Finds lists of values that another schema refuses completely.
struct ListContradictions {
  private let conjuncts: [Conjunct]
  /// The schemas that apply to a value, unmodified.
  private let heads: [Schema]

  init(_ conjuncts: [Conjunct], heads: [Schema]) {
    self.conjuncts = conjuncts
    self.heads = heads
  }

  func first(_ analysis: inout SatisfiabilityAnalysis) -> Contradiction? {
    guard let listing = Listing.shortest(among: conjuncts) else { return nil }
    var mismatches: [Mismatch] = []
    for value in listing.values {
      guard let mismatch = mismatch(of: value, &analysis) else { return nil }
      mismatches.append(mismatch)
    }
    guard let first = mismatches.first, let value = listing.values.first else { return nil }
    let isOneKeyword = mismatches.allSatisfy {
      $0.schema == first.schema && $0.keyword == first.keyword
    }
    guard isOneKeyword, first.keyword == .enumeration || first.keyword == .constant,
      let other = side(of: first)
    else { return contradiction(of: listing, value, first) }
    return Contradiction(
      sides: [listing.side, other],
      reason: "\(listing.side.description) and \(other.description) have no value in common",
      hint: "correct one of the two; where either is allowed, write `anyOf` for `allOf`")
  }

  /// The keyword that refuses a value, if it applies to the value itself.
  private func side(of mismatch: Mismatch) -> Contradiction.Side? {
    guard let keyword = mismatch.keyword,
      let conjunct = conjuncts.first(where: { $0.schema.node == mismatch.schema })
    else { return nil }
    return Contradiction.Side(keyword, of: conjunct)
  }

  private func contradiction(
    of listing: Listing, _ value: Node, _ mismatch: Mismatch
  ) -> Contradiction {
    var sides = [listing.side]
    var origin = ""
    if let side = side(of: mismatch) {
      sides.append(side)
      origin = side.origin.isEmpty ? "" : " (`\(mismatch.statement)`\(side.origin))"
    }
    let isScalar = value.kind != .mapping && value.kind != .sequence
    let name = isScalar ? ", `\(value.text.prefix(40))`," : ""
    let list = "`\(listing.side.keyword.name)`\(listing.side.origin)"
    let subject =
      listing.side.keyword == .constant
      ? "the value of \(list)\(name) is refused: it"
      : listing.values.count == 1
        ? "the only value of \(list)\(name) is refused: it"
        : "each value of \(list) is refused: the first\(name)"
    let isUnquoted =
      isScalar && value.kind != .string && mismatch.keyword == .type
      && listing.side.conjunct.schema.validation.types == [.string]
    let hint =
      isUnquoted
      ? "put the values in quotes, which makes them texts"
      : "correct the values, or what refuses them"
    return Contradiction(
      sides: sides, reason: "\(subject) \(mismatch.message)\(origin)", hint: hint,
      ownLocation: listing.side.conjunct.reference == nil ? listing.side.location : nil)
  }

  /// The reason why schemas refuse a value in both directions; `nil` if that is not certain.
  private func mismatch(of value: Node, _ analysis: inout SatisfiabilityAnalysis) -> Mismatch? {
    guard let mismatch = mismatch(of: value, by: &analysis.requests) else { return nil }
    // Only properties can be absent in one direction.
    guard value.kind == .mapping || value.kind == .sequence else { return mismatch }
    return self.mismatch(of: value, by: &analysis.responses) == nil ? nil : mismatch
  }

  private func mismatch(of value: Node, by check: inout SchemaCheck) -> Mismatch? {
    for head in heads {
      switch check.outcome(of: value, against: head) {
      case .agrees: continue
      case .undecided: return nil
      case .differs(let mismatch): return mismatch
      }
    }
    return nil
  }
}
