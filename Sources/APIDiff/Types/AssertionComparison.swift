import SDKModel

/// Compares what schemas assert beyond the types.
struct AssertionComparison {
  let old: TypeIndex
  let new: TypeIndex

  /// How much of a rule a message shows.
  private static let longest = 120

  func compare(
    _ left: AssertionSet?, _ right: AssertionSet?, at place: Place, into result: inout Comparison
  ) {
    guard left != nil || right != nil else { return }
    let before = AssertionText(index: old)
    let after = AssertionText(index: new)
    compare(
      (left?.assertions ?? []).map(before.text), (right?.assertions ?? []).map(after.text),
      at: place.at(
        old: old.location(of: left?.schema), new: new.location(of: right?.schema)),
      into: &result)
  }

  /// Compares rules by what they say.
  func compare(
    _ left: [String], _ right: [String], at place: Place, into result: inout Comparison
  ) {
    let removed = left.filter { !right.contains($0) }
    let added = right.filter { !left.contains($0) }
    // One that took another one's place is the same rule, said otherwise.
    if removed.count == 1, added.count == 1, Self.keyword(removed[0]) == Self.keyword(added[0]) {
      result.add(
        .ruleChanged, at: place,
        "\(place.subject) must satisfy another rule: \(Self.short(added[0])) instead of "
          + Self.short(removed[0]), detail: Self.short(added[0]))
      return
    }
    for rule in removed {
      result.add(
        .ruleRemoved, at: place, "\(place.subject) need not satisfy: \(Self.short(rule))",
        detail: Self.short(rule))
    }
    for rule in added {
      result.add(
        .ruleAdded, at: place, "\(place.subject) must satisfy: \(Self.short(rule))",
        detail: Self.short(rule))
    }
  }

  private static func keyword(_ text: String) -> Substring {
    text.prefix { $0 != " " }
  }

  private static func short(_ text: String) -> String {
    text.count > longest ? text.prefix(longest - 1) + "…" : text
  }
}
