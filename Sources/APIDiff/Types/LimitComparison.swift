import SDKModel

/// Compares limits of numbers, lengths and counts.
enum LimitComparison {
  /// The phrases for a lower or an upper limit in messages.
  private struct Side {
    var inclusive: String
    var exclusive: String
    var none: String
    /// The rule for a limit that allows fewer numbers; `widened` is the opposite.
    var narrowed: ChangeRule
    var widened: ChangeRule
    /// Whether a greater limit allows fewer numbers.
    var isStricterIfGreater: Bool
  }

  /// The quantity that is limited.
  enum Quantity {
    case value, length, elementCount, propertyCount
    /// The number of elements that a list must contain.
    case containedElementCount

    fileprivate func subject(_ value: String) -> String {
      switch self {
      case .value: value
      case .length: "the length of \(value)"
      case .elementCount: "the number of elements of \(value)"
      case .propertyCount: "the number of properties of \(value)"
      case .containedElementCount: "the number of elements of \(value) that are as `contains` says"
      }
    }

    /// The beginning of a change's detail.
    fileprivate var word: String {
      switch self {
      case .value: ""
      case .length: "length "
      case .elementCount, .propertyCount, .containedElementCount: "count "
      }
    }
  }

  static func minimum(
    _ before: Bound?, _ after: Bound?, of quantity: Quantity, at site: ComparisonSite
  ) -> Comparison {
    let side = Side(
      inclusive: "at least", exclusive: "greater than", none: "has no minimum any more",
      narrowed: .minimumRaised, widened: .minimumLowered, isStricterIfGreater: true)
    return compare(before, after, on: side, of: quantity, at: site)
  }

  static func maximum(
    _ before: Bound?, _ after: Bound?, of quantity: Quantity, at site: ComparisonSite
  ) -> Comparison {
    let side = Side(
      inclusive: "at most", exclusive: "less than", none: "has no maximum any more",
      narrowed: .maximumLowered, widened: .maximumRaised, isStricterIfGreater: false)
    return compare(before, after, on: side, of: quantity, at: site)
  }

  private static func compare(
    _ before: Bound?, _ after: Bound?, on side: Side, of quantity: Quantity, at site: ComparisonSite
  ) -> Comparison {
    var result = Comparison()
    guard before != after else { return result }
    let isNarrowed: Bool
    switch (before, after) {
    case (nil, _): isNarrowed = true
    case (_, nil): isNarrowed = false
    case (let old?, let new?):
      isNarrowed =
        old.value == new.value
        ? new.isExclusive : (old.value < new.value) == side.isStricterIfGreater
    }
    func description(of bound: Bound) -> String {
      "\(bound.isExclusive ? side.exclusive : side.inclusive) \(bound.value.text)"
    }
    result.add(
      isNarrowed ? side.narrowed : side.widened, at: site,
      "\(quantity.subject(site.subject)) \(after.map { "must be " + description(of: $0) } ?? side.none)"
        + (before.map { " (it was \(description(of: $0)))" } ?? ""),
      detail: quantity.word + "\(text(before)) → \(text(after))")
    return result
  }

  private static func text(_ bound: Bound?) -> String {
    bound.map { $0.value.text + ($0.isExclusive ? " exclusive" : "") } ?? "none"
  }
}
