import DocumentTree
import OpenAPIDocument
import TextGrammar

/// The combined constraints of several schemas on a number.
struct NumberLimits {
  private struct Bound {
    var value: ExactDecimal
    var isExcluded: Bool
    var side: Contradiction.Side
  }

  private var lower: Bound?
  private var upper: Bound?
  private var divisors: [(value: ExactDecimal, side: Contradiction.Side)] = []

  init(_ conjuncts: [Conjunct]) {
    for conjunct in conjuncts {
      raise(.minimum, isExcluded: false, conjunct)
      raise(.exclusiveMinimum, isExcluded: true, conjunct)
      lower(.maximum, isExcluded: false, conjunct)
      lower(.exclusiveMaximum, isExcluded: true, conjunct)
      if let (divisor, side) = Self.stated(.multipleOf, conjunct), divisor > .zero {
        divisors.append((divisor, side))
      }
    }
  }

  private static func stated(
    _ keyword: Keyword, _ conjunct: Conjunct
  ) -> (value: ExactDecimal, side: Contradiction.Side)? {
    guard let node = conjunct.schema.validation[keyword], let value = node.decimal else {
      return nil
    }
    return (value, Contradiction.Side(keyword, node, conjunct))
  }

  private mutating func raise(_ keyword: Keyword, isExcluded: Bool, _ conjunct: Conjunct) {
    guard let (value, side) = Self.stated(keyword, conjunct) else { return }
    if let known = lower,
      (known.value, known.isExcluded ? 1 : 0) >= (value, isExcluded ? 1 : 0)
    {
      return
    }
    lower = Bound(value: value, isExcluded: isExcluded, side: side)
  }

  private mutating func lower(_ keyword: Keyword, isExcluded: Bool, _ conjunct: Conjunct) {
    guard let (value, side) = Self.stated(keyword, conjunct) else { return }
    if let known = upper,
      (known.value, known.isExcluded ? 0 : 1) <= (value, isExcluded ? 0 : 1)
    {
      return
    }
    upper = Bound(value: value, isExcluded: isExcluded, side: side)
  }

  /// The contradiction that excludes every number.
  ///
  /// - Parameter wholeOnly: Whether only integers are allowed anyway.
  func contradiction(wholeOnly: Bool) -> Contradiction? {
    guard let lower, let upper else { return nil }
    let range = NumberRange(
      lower: lower.value, lowerIsExcluded: lower.isExcluded, upper: upper.value,
      upperIsExcluded: upper.isExcluded)
    let bounds = [lower.side, upper.side]
    let (first, last) = (lower.side.description, upper.side.description)
    if range.isEmpty {
      let relation = lower.value > upper.value ? "is above" : "leaves nothing below"
      return Contradiction(
        sides: bounds, reason: "\(first) \(relation) \(last)",
        hint: "correct one of the two bounds, or exchange them")
    }
    if wholeOnly, range.excludesMultiples(of: ExactDecimal(1), wholeOnly: true) == true {
      return Contradiction(
        sides: bounds, reason: "no whole number is between \(first) and \(last)",
        hint: "widen the range, or allow every number by `type: number`")
    }
    for divisor in divisors
    where range.excludesMultiples(of: divisor.value, wholeOnly: wholeOnly) == true {
      return Contradiction(
        sides: bounds + [divisor.side],
        reason:
          "no multiple as \(divisor.side.description) asks for is between \(first) and \(last)",
        hint: "widen the range, or correct `multipleOf`")
    }
    return nil
  }
}
