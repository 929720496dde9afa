import SDKModel

extension ValueComparison {
  /// Compares the constraints on a value beyond its type.
  func limits(_ left: ValueType, _ right: ValueType, at site: ComparisonSite) -> Comparison {
    var result = Comparison()
    AssertionComparison(old: old, new: new)
      .compare(
        (left.allAssertions, left.schema), (right.allAssertions, right.schema), at: site,
        into: &result)
    StringContentComparison(site: site).compare(left.stringContent, right.stringContent, &result)
    return result
  }
}

extension ValueType {
  /// All constraints on a value, whether or not its type enforces them.
  fileprivate var allAssertions: [Assertion] {
    let all =
      [kind.format].compactMap(\.self).map { Assertion.value(.format($0)) }
      + constraints.assertions.map(Assertion.value)
      + (assertions?.assertions ?? [])
    return all.filter { assertion in
      guard case .value(.pattern(let pattern)) = assertion else { return true }
      return !Self.matchingAll.contains(pattern)
    }
  }

  /// Patterns that every string matches.
  private static let matchingAll: Set = ["", "^", "$", ".*", "^.*", ".*$"]
}

extension ValueType.Kind {
  /// The format of a string of the type.
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
