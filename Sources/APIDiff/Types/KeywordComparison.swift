import SDKModel
import TextGrammar

/// Compares two versions of a rule that has one keyword and no nested rules.
struct KeywordComparison {
  let site: ComparisonSite

  private var subject: String { site.subject }

  /// - Returns: `nil` for rules without a specific message.
  func compare(_ old: Assertion?, _ new: Assertion?) -> Comparison? {
    let old = old?.ofValue
    let new = new?.ofValue
    guard let either = old ?? new else { return nil }
    switch either {
    case .minimum: return LimitComparison.minimum(old?.bound, new?.bound, of: .value, at: site)
    case .maximum: return LimitComparison.maximum(old?.bound, new?.bound, of: .value, at: site)
    case .minLength: return LimitComparison.minimum(old?.bound, new?.bound, of: .length, at: site)
    case .maxLength: return LimitComparison.maximum(old?.bound, new?.bound, of: .length, at: site)
    case .minItems:
      return LimitComparison.minimum(old?.bound, new?.bound, of: .elementCount, at: site)
    case .maxItems:
      return LimitComparison.maximum(old?.bound, new?.bound, of: .elementCount, at: site)
    case .minProperties:
      return LimitComparison.minimum(old?.bound, new?.bound, of: .propertyCount, at: site)
    case .maxProperties:
      return LimitComparison.maximum(old?.bound, new?.bound, of: .propertyCount, at: site)
    case .uniqueItems: return unique(new != nil)
    case .pattern: return patterns(old?.patternText, new?.patternText)
    case .format: return formats(old?.stringFormat, new?.stringFormat)
    case .multipleOf: return multiples(old?.divisor, new?.divisor)
    case .constant, .enumeration: return listed(old?.listedValues, new?.listedValues)
    // Specific messages are optional, since the effect on values is reported anyway.
    default: return nil
    }
  }

  private func unique(_ isUnique: Bool) -> Comparison {
    var result = Comparison()
    result.add(
      isUnique ? .ruleAdded : .ruleRemoved, at: site,
      "the elements of \(subject) \(isUnique ? "must" : "need not") differ from each other",
      detail: "uniqueItems")
    return result
  }

  private func patterns(_ before: String?, _ after: String?) -> Comparison {
    var result = Comparison()
    switch (before, after) {
    case (nil, let pattern?):
      result.add(
        .patternAdded, at: site, "\(subject) must match `\(pattern)`", detail: pattern)
    case (let pattern?, nil):
      result.add(
        .patternRemoved, at: site, "\(subject) need not match `\(pattern)` any more",
        detail: pattern)
    case (let old?, let new?):
      result.add(
        .patternChanged, at: site, "\(subject) must match `\(new)` instead of `\(old)`",
        detail: "\(old) → \(new)")
    case (nil, nil): break
    }
    return result
  }

  private func formats(_ before: StringFormat?, _ after: StringFormat?) -> Comparison {
    var result = Comparison()
    switch (before, after) {
    case (nil, let format?):
      result.add(
        .formatAdded, at: site, "\(subject) must be of the format \(format.rawValue)",
        detail: format.rawValue)
    case (let format?, nil):
      result.add(
        .formatRemoved, at: site, "\(subject) need not be of the format \(format.rawValue)",
        detail: format.rawValue)
    case (let old?, let new?):
      result.add(
        .formatChanged, at: site,
        "\(subject) must be of the format \(new.rawValue) instead of \(old.rawValue)",
        detail: "\(old.rawValue) → \(new.rawValue)")
    case (nil, nil): break
    }
    return result
  }

  private func multiples(_ before: ExactDecimal?, _ after: ExactDecimal?) -> Comparison {
    var result = Comparison()
    switch (before, after) {
    case (nil, let number?):
      result.add(
        .ruleAdded, at: site, "\(subject) must be a multiple of \(number.text)",
        detail: "multipleOf \(number.text)")
    case (let number?, nil):
      result.add(
        .ruleRemoved, at: site, "\(subject) need not be a multiple of \(number.text)",
        detail: "multipleOf \(number.text)")
    case (let old?, let new?):
      result.add(
        .ruleChanged, at: site,
        "\(subject) must be a multiple of \(new.text) instead of \(old.text)",
        detail: "multipleOf \(old.text) → \(new.text)")
    case (nil, nil): break
    }
    return result
  }

  private func listed(_ before: [Literal]?, _ after: [Literal]?) -> Comparison {
    var result = Comparison()
    switch (before, after) {
    case (nil, let values?):
      result.add(
        .becameEnum, at: site, "\(subject) is one of \(values.count) listed values",
        detail: values.map(\.json).joined(separator: ", "))
    case (_?, nil):
      result.add(.noLongerEnum, at: site, "the values of \(subject) are not listed any more")
    case (let old?, let new?):
      for value in old where !new.contains(value) {
        result.add(
          .enumValueRemoved, at: site, "\(subject) may not be \(value.json) any more",
          detail: value.json)
      }
      for value in new where !old.contains(value) {
        result.add(
          .enumValueAdded, at: site, "\(subject) may be \(value.json)", detail: value.json)
      }
    case (nil, nil): break
    }
    return result
  }
}

extension Assertion {
  fileprivate var ofValue: ValueAssertion? {
    if case .value(let assertion) = self { assertion } else { nil }
  }
}

extension ValueAssertion {
  /// The limit of a number or a count.
  fileprivate var bound: Bound? {
    switch acceptedValues {
    case .atLeast(let bound), .atMost(let bound): bound
    case .types, .values, .having, .own: nil
    }
  }

  /// The listed values, in order.
  fileprivate var listedValues: [Literal]? {
    switch self {
    case .constant(let value): [value]
    case .enumeration(let values): values
    default: nil
    }
  }

  fileprivate var patternText: String? {
    if case .pattern(let pattern) = self { pattern } else { nil }
  }

  fileprivate var stringFormat: StringFormat? {
    if case .format(let format) = self { format } else { nil }
  }

  fileprivate var divisor: ExactDecimal? {
    if case .multipleOf(let number) = self { number } else { nil }
  }
}
