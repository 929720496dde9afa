import SDKModel

extension ValueComparison {
  /// Compares what must hold of a value beyond its type.
  func limits(_ left: ValueType, _ right: ValueType, at place: Place) -> Comparison {
    var result = Comparison()
    AssertionComparison(old: old, new: new)
      .compare(
        (left.allAssertions, left.schema), (right.allAssertions, right.schema), at: place,
        into: &result)
    TextContentComparison(place: place).compare(left.textContent, right.textContent, &result)
    return result
  }
}

extension ValueType {
  /// All that must hold of a value beyond its type, whether or not the type sees to it.
  fileprivate var allAssertions: [Assertion] {
    let all =
      [kind.format].compactMap(\.self).map(Assertion.format) + constraints.assertions
      + (assertions?.assertions ?? [])
    return all.filter { assertion in
      guard case .pattern(let pattern) = assertion else { return true }
      return !Self.matchingAll.contains(pattern)
    }
  }

  /// Patterns that every text matches.
  private static let matchingAll: Set = ["", "^", "$", ".*", "^.*", ".*$"]
}

extension ValueType.Kind {
  /// The form that a text must have to be of the type.
  fileprivate var format: StringFormat? {
    switch self {
    case .dateTime: .dateTime
    case .date: .date
    case .uuid: .uuid
    case .base64: .byte
    default: nil
    }
  }
}

extension Constraints {
  fileprivate var assertions: [Assertion] {
    var list: [Assertion] = []
    if let minimum { list.append(.minimum(minimum)) }
    if let maximum { list.append(.maximum(maximum)) }
    if let multipleOf { list.append(.multipleOf(multipleOf)) }
    if let count = length.minimum { list.append(.minLength(count)) }
    if let count = length.maximum { list.append(.maxLength(count)) }
    if let pattern { list.append(.pattern(pattern)) }
    if let count = itemCount.minimum { list.append(.minItems(count)) }
    if let count = itemCount.maximum { list.append(.maxItems(count)) }
    if itemsAreUnique { list.append(.uniqueItems) }
    if let count = propertyCount.minimum { list.append(.minProperties(count)) }
    if let count = propertyCount.maximum { list.append(.maxProperties(count)) }
    if let format { list.append(.format(format)) }
    if let allowedValues { list.append(.enumeration(allowedValues)) }
    return list
  }
}
