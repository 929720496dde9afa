import SDKModel
import TextGrammar

/// Compares the assertions of schemas, beyond the types of values.
struct AssertionComparison {
  let old: TypeIndex
  let new: TypeIndex

  /// The maximum length of a rule in a message.
  private static let longest = 120

  /// Compares what two schemas assert.
  func compare(
    _ left: AssertionSet?, _ right: AssertionSet?, at site: ComparisonSite,
    into result: inout Comparison
  ) {
    guard left != nil || right != nil else { return }
    compare(
      (left?.assertions ?? [], left?.schema), (right?.assertions ?? [], right?.schema),
      at: site.at(
        old: old.location(of: left?.schema), new: new.location(of: right?.schema)),
      into: &result)
  }

  /// Compares rules. A rule that is stated several times is compared once.
  func compare(
    _ left: (assertions: [Assertion], schema: SchemaID?),
    _ right: (assertions: [Assertion], schema: SchemaID?), at site: ComparisonSite,
    into result: inout Comparison
  ) {
    var difference = AssertionDifference(old: old, new: new)
    let before = flattened(left.assertions, old)
    let after = flattened(right.assertions, new)
    for pair in difference.pairs(before, after) {
      let keywords = (pair.old ?? pair.new)?.keywords ?? []
      let site = site.at(
        old: keywords.lazy.compactMap { old.location(of: $0, in: left.schema) }.first,
        new: keywords.lazy.compactMap { new.location(of: $0, in: right.schema) }.first)
      let own = KeywordComparison(site: site).compare(pair.old, pair.new)
      if let own {
        result.append(own)
      } else if let counts = counts(pair.old, pair.new, &difference, at: site) {
        result.append(counts)
      } else if let before = pair.old, let after = pair.new {
        add(difference.effect(before, after), before, after, at: site, &result)
      } else if let before = pair.old {
        let text = AssertionText(index: old).text(before)
        result.add(
          .ruleRemoved, at: site, "\(site.subject) need not satisfy: \(Self.short(text))",
          detail: Self.short(text))
      } else if let after = pair.new {
        let text = AssertionText(index: new).text(after)
        result.add(
          .ruleAdded, at: site, "\(site.subject) must satisfy: \(Self.short(text))",
          detail: Self.short(text))
      }
    }
  }

  /// Compares the limits of `contains` if the rest is unchanged.
  private func counts(
    _ before: Assertion?, _ after: Assertion?, _ difference: inout AssertionDifference,
    at site: ComparisonSite
  ) -> Comparison? {
    guard case .contains(let old, let oldMinimum, let oldMaximum)? = before,
      case .contains(let new, let newMinimum, let newMaximum)? = after,
      difference.effect(old, new) == .same
    else { return nil }
    func bound(_ count: Int?) -> Bound? { count.map { Bound(ExactDecimal($0)) } }
    var result = LimitComparison.minimum(
      bound(oldMinimum), bound(newMinimum), of: .containedElementCount, at: site)
    result.append(
      LimitComparison.maximum(
        bound(oldMaximum), bound(newMaximum), of: .containedElementCount, at: site))
    return result
  }

  private func flattened(_ assertions: [Assertion], _ index: TypeIndex) -> [Assertion] {
    let text = AssertionText(index: index)
    var known: Set<String> = []
    return assertions.flatMap(\.flattened).filter {
      !$0.isAlwaysSatisfied && known.insert(text.text($0)).inserted
    }
  }

  private func add(
    _ effect: RuleEffect, _ before: Assertion, _ after: Assertion, at site: ComparisonSite,
    _ result: inout Comparison
  ) {
    let (rule, verb): (ChangeRule, String)
    switch effect {
    case .same: return
    case .narrowed: (rule, verb) = (.ruleTightened, "must satisfy more")
    case .widened: (rule, verb) = (.ruleLoosened, "must satisfy less")
    case .changed: (rule, verb) = (.ruleChanged, "must satisfy another rule")
    }
    let first = AssertionText(index: old).text(before)
    let second = AssertionText(index: new).text(after)
    result.add(
      rule, at: site,
      "\(site.subject) \(verb): \(Self.short(second)) instead of \(Self.short(first))",
      detail: Self.short(second))
  }

  /// Compares rules between properties by meaning.
  func compare(
    _ left: [String], _ right: [String], at site: ComparisonSite, into result: inout Comparison
  ) {
    let removed = left.filter { !right.contains($0) }
    let added = right.filter { !left.contains($0) }
    // If one rule replaces another, it is probably the same rule, rewritten.
    if removed.count == 1, added.count == 1 {
      result.add(
        .ruleChanged, at: site,
        "\(site.subject) must satisfy another rule: \(Self.short(added[0])) instead of "
          + Self.short(removed[0]), detail: Self.short(added[0]))
      return
    }
    for rule in removed {
      result.add(
        .ruleRemoved, at: site, "\(site.subject) need not satisfy: \(Self.short(rule))",
        detail: Self.short(rule))
    }
    for rule in added {
      result.add(
        .ruleAdded, at: site, "\(site.subject) must satisfy: \(Self.short(rule))",
        detail: Self.short(rule))
    }
  }

  private static func short(_ text: String) -> String {
    text.count > longest ? text.prefix(longest - 1) + "…" : text
  }
}
