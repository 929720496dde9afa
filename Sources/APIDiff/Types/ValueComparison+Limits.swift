import SDKModel

extension ValueComparison {
  /// Compares what must hold of a value beyond its type.
  func limits(_ left: ValueType, _ right: ValueType, at place: Place) -> Comparison {
    var result = Comparison()
    let before = left.constraints
    let after = right.constraints
    func at(_ keywords: String...) -> Place {
      place.at(
        old: keywords.lazy.compactMap { old.location(of: $0, in: left.schema) }.first,
        new: keywords.lazy.compactMap { new.location(of: $0, in: right.schema) }.first)
    }
    if before != after {
      let name = place.subject
      let lower = at("minimum", "exclusiveMinimum")
      result.append(LimitComparison.minimum(before.minimum, after.minimum, of: name, at: lower))
      let upper = at("maximum", "exclusiveMaximum")
      result.append(LimitComparison.maximum(before.maximum, after.maximum, of: name, at: upper))
      let ranges = [
        ("the length of \(name)", before.length, after.length, "Length"),
        ("the number of elements of \(name)", before.itemCount, after.itemCount, "Items"),
        (
          "the number of properties of \(name)", before.propertyCount, after.propertyCount,
          "Properties"
        ),
      ]
      for (subject, old, new, keyword) in ranges where old != new {
        result.append(
          LimitComparison.minimum(
            Self.bound(old.minimum), Self.bound(new.minimum), of: subject,
            at: at("min" + keyword)))
        result.append(
          LimitComparison.maximum(
            Self.bound(old.maximum), Self.bound(new.maximum), of: subject,
            at: at("max" + keyword)))
      }
      patterns(before.pattern, after.pattern, at: at("pattern"), &result)
      formats(before.format, after.format, at: at("format"), &result)
      if before.itemsAreUnique != after.itemsAreUnique {
        let rule = after.itemsAreUnique ? ChangeRule.ruleAdded : .ruleRemoved
        result.add(
          rule, at: at("uniqueItems"),
          "the elements of \(name) " + (after.itemsAreUnique ? "must" : "need not")
            + " differ from each other", detail: "uniqueItems")
      }
      multiples(before.multipleOf, after.multipleOf, at: at("multipleOf"), &result)
      listed(before.allowedValues, after.allowedValues, at: at("enum", "const"), &result)
    }
    AssertionComparison(old: old, new: new)
      .compare(left.assertions, right.assertions, at: place, into: &result)
    return result
  }

  private static func bound(_ count: Int?) -> Bound? { count.map { Bound(NumberLiteral($0)) } }

  private func patterns(
    _ before: String?, _ after: String?, at place: Place, _ result: inout Comparison
  ) {
    let subject = place.subject
    switch (before, after) {
    case (nil, let pattern?):
      result.add(
        .patternAdded, at: place, "\(subject) must match `\(pattern)`", detail: pattern)
    case (let pattern?, nil):
      result.add(
        .patternRemoved, at: place, "\(subject) need not match `\(pattern)` any more",
        detail: pattern)
    case (let old?, let new?) where old != new:
      result.add(
        .patternChanged, at: place, "\(subject) must match `\(new)` instead of `\(old)`",
        detail: "\(old) → \(new)")
    default: break
    }
  }

  private func formats(
    _ before: StringFormat?, _ after: StringFormat?, at place: Place, _ result: inout Comparison
  ) {
    let subject = place.subject
    switch (before, after) {
    case (nil, let format?):
      result.add(
        .formatAdded, at: place, "\(subject) must be of the format \(format.rawValue)",
        detail: format.rawValue)
    case (let format?, nil):
      result.add(
        .formatRemoved, at: place, "\(subject) need not be of the format \(format.rawValue)",
        detail: format.rawValue)
    case (let old?, let new?) where old != new:
      result.add(
        .formatChanged, at: place,
        "\(subject) must be of the format \(new.rawValue) instead of \(old.rawValue)",
        detail: "\(old.rawValue) → \(new.rawValue)")
    default: break
    }
  }

  private func multiples(
    _ before: NumberLiteral?, _ after: NumberLiteral?, at place: Place, _ result: inout Comparison
  ) {
    guard before != after else { return }
    let subject = place.subject
    switch (before, after) {
    case (nil, let number?):
      result.add(
        .ruleAdded, at: place, "\(subject) must be a multiple of \(number.text)",
        detail: "multipleOf \(number.text)")
    case (let number?, nil):
      result.add(
        .ruleRemoved, at: place, "\(subject) need not be a multiple of \(number.text)",
        detail: "multipleOf \(number.text)")
    case (let old?, let new?):
      result.add(
        .ruleChanged, at: place,
        "\(subject) must be a multiple of \(new.text) instead of \(old.text)",
        detail: "multipleOf \(old.text) → \(new.text)")
    case (nil, nil): break
    }
  }

  private func listed(
    _ before: [Literal]?, _ after: [Literal]?, at place: Place, _ result: inout Comparison
  ) {
    let subject = place.subject
    switch (before, after) {
    case (nil, let values?):
      result.add(
        .becameEnum, at: place, "\(subject) is one of \(values.count) listed values",
        detail: values.map(\.json).joined(separator: ", "))
    case (_?, nil):
      result.add(.noLongerEnum, at: place, "the values of \(subject) are not listed any more")
    case (let old?, let new?):
      for value in old where !new.contains(value) {
        result.add(
          .enumValueRemoved, at: place, "\(subject) may not be \(value.json) any more",
          detail: value.json)
      }
      for value in new where !old.contains(value) {
        result.add(
          .enumValueAdded, at: place, "\(subject) may be \(value.json)", detail: value.json)
      }
    case (nil, nil): break
    }
  }
}
