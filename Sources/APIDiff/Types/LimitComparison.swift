import SDKModel

/// Compares limits of numbers, lengths and counts.
enum LimitComparison {
  /// A limit's side, in the words of a message.
  private struct Side {
    var inclusive: String
    var exclusive: String
    var none: String
    /// What the change is where fewer numbers, or more of them, are within the limit.
    var narrowed: ChangeRule
    var widened: ChangeRule
    /// How a number compares to one that is further inside.
    var orderInwards: Int
  }

  /// What of a value is limited.
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

    /// What the detail of a change begins with.
    fileprivate var word: String {
      switch self {
      case .value: ""
      case .length: "length "
      case .elementCount, .propertyCount, .containedElementCount: "count "
      }
    }
  }

  static func minimum(
    _ before: Bound?, _ after: Bound?, of quantity: Quantity, at place: Place
  ) -> Comparison {
    let side = Side(
      inclusive: "at least", exclusive: "greater than", none: "has no minimum any more",
      narrowed: .minimumRaised, widened: .minimumLowered, orderInwards: -1)
    return compare(before, after, on: side, of: quantity, at: place)
  }

  static func maximum(
    _ before: Bound?, _ after: Bound?, of quantity: Quantity, at place: Place
  ) -> Comparison {
    let side = Side(
      inclusive: "at most", exclusive: "less than", none: "has no maximum any more",
      narrowed: .maximumLowered, widened: .maximumRaised, orderInwards: 1)
    return compare(before, after, on: side, of: quantity, at: place)
  }

  private static func compare(
    _ before: Bound?, _ after: Bound?, on side: Side, of quantity: Quantity, at place: Place
  ) -> Comparison {
    var result = Comparison()
    guard before != after else { return result }
    let isNarrowed: Bool
    switch (before, after) {
    case (nil, _): isNarrowed = true
    case (_, nil): isNarrowed = false
    case (let old?, let new?):
      let order = NumberOrder.compare(old.value, new.value)
      isNarrowed = order == 0 ? new.isExclusive : order == side.orderInwards
    }
    func words(_ bound: Bound) -> String {
      "\(bound.isExclusive ? side.exclusive : side.inclusive) \(bound.value.text)"
    }
    result.add(
      isNarrowed ? side.narrowed : side.widened, at: place,
      "\(quantity.subject(place.subject)) \(after.map { "must be " + words($0) } ?? side.none)"
        + (before.map { " (it was \(words($0)))" } ?? ""),
      detail: quantity.word + "\(text(before)) → \(text(after))")
    return result
  }

  private static func text(_ bound: Bound?) -> String {
    bound.map { $0.value.text + ($0.isExclusive ? " exclusive" : "") } ?? "none"
  }
}

/// Orders numbers as they are written, without passing through binary fractions.
enum NumberOrder {
  /// - Returns: -1, 0 or 1, as the left one is less than, equal to or greater than the right one.
  static func compare(_ left: NumberLiteral, _ right: NumberLiteral) -> Int {
    let isLeftNegative = left.text.hasPrefix("-")
    let isRightNegative = right.text.hasPrefix("-")
    if isLeftNegative != isRightNegative { return isLeftNegative ? -1 : 1 }
    let order = magnitudes(left.text.drop { $0 == "-" }, right.text.drop { $0 == "-" })
    return isLeftNegative ? -order : order
  }

  private static func magnitudes(_ left: Substring, _ right: Substring) -> Int {
    let first = left.split(separator: ".", omittingEmptySubsequences: false)
    let second = right.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = first.first, let otherWhole = second.first else { return 0 }
    if whole.count != otherWhole.count { return whole.count < otherWhole.count ? -1 : 1 }
    if whole != otherWhole { return whole < otherWhole ? -1 : 1 }
    let fraction = first.count > 1 ? first[1] : ""
    let otherFraction = second.count > 1 ? second[1] : ""
    return fraction == otherFraction ? 0 : fraction < otherFraction ? -1 : 1
  }
}
