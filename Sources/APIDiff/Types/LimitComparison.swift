import SDKModel

/// Compares limits of numbers, lengths and counts.
enum LimitComparison {
  static func minimum(
    _ before: Bound?, _ after: Bound?, of subject: String, at place: Place
  ) -> Comparison {
    var result = Comparison()
    guard before != after else { return result }
    let isRaised: Bool
    switch (before, after) {
    case (nil, _): isRaised = true
    case (_, nil): isRaised = false
    case (let old?, let new?):
      let order = NumberOrder.compare(old.value, new.value)
      isRaised = order == 0 ? new.isExclusive : order < 0
    }
    result.add(
      isRaised ? .minimumRaised : .minimumLowered, at: place,
      "\(subject) \(words(after, "at least", "greater than", "has no minimum any more"))"
        + was(before, "at least", "greater than"),
      detail: detail(before, after, subject, place))
    return result
  }

  static func maximum(
    _ before: Bound?, _ after: Bound?, of subject: String, at place: Place
  ) -> Comparison {
    var result = Comparison()
    guard before != after else { return result }
    let isLowered: Bool
    switch (before, after) {
    case (nil, _): isLowered = true
    case (_, nil): isLowered = false
    case (let old?, let new?):
      let order = NumberOrder.compare(old.value, new.value)
      isLowered = order == 0 ? new.isExclusive : order > 0
    }
    result.add(
      isLowered ? .maximumLowered : .maximumRaised, at: place,
      "\(subject) \(words(after, "at most", "less than", "has no maximum any more"))"
        + was(before, "at most", "less than"),
      detail: detail(before, after, subject, place))
    return result
  }

  private static func words(
    _ bound: Bound?, _ inclusive: String, _ exclusive: String, _ none: String
  ) -> String {
    guard let bound else { return none }
    return "must be \(bound.isExclusive ? exclusive : inclusive) \(bound.value.text)"
  }

  private static func was(_ bound: Bound?, _ inclusive: String, _ exclusive: String) -> String {
    guard let bound else { return "" }
    return " (it was \(bound.isExclusive ? exclusive : inclusive) \(bound.value.text))"
  }

  private static func detail(
    _ before: Bound?, _ after: Bound?, _ subject: String, _ place: Place
  ) -> String {
    func text(_ bound: Bound?) -> String {
      bound.map { $0.value.text + ($0.isExclusive ? " exclusive" : "") } ?? "none"
    }
    let what =
      subject == place.subject ? "" : subject.hasPrefix("the length") ? "length " : "count "
    return what + "\(text(before)) → \(text(after))"
  }
}

/// Orders numbers as they are written, without passing through binary fractions.
enum NumberOrder {
  /// - Returns: A number below, at or above zero, as the left one is less than, equal to or greater
  ///   than the right one.
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
