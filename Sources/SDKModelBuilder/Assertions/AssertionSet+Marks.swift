import SDKModel

/// An assertion whose sets are empty refuses nothing. It marks a part of a value as evaluated,
/// which matters only for keywords about unevaluated parts.
extension AssertionSet {
  /// Removes assertions that neither refuse a value nor mark parts that others depend on.
  ///
  /// - Parameter isTracked: Whether an enclosing set depends on the parts that this one has
  ///   evaluated.
  func withoutNeedlessMarks(isTracked: Bool = false) -> AssertionSet {
    let isTracked = isTracked || assertions.contains(where: \.isAboutUnevaluated)
    var result = self
    result.assertions = assertions.compactMap { $0.withoutNeedlessMarks(isTracked) }
    return result
  }

  /// The number of nested assertions.
  var size: Int {
    assertions.reduce(0) { count, assertion in
      assertion.sets.reduce(count + 1) { $0 + $1.size }
    }
  }

  /// The set that this one merely refers to.
  var lone: AssertionSet? {
    guard assertions.count == 1, case .allOf(let sets) = assertions[0], sets.count == 1,
      sets[0].schema != nil
    else { return nil }
    return sets[0]
  }

  /// Whether the set only asserts types.
  var assertsOnlyTypes: Bool {
    assertions.allSatisfy { assertion in
      if case .value(.types) = assertion { return true }
      return false
    }
  }
}

extension Assertion {
  fileprivate var isAboutUnevaluated: Bool {
    switch self {
    case .unevaluatedItems, .unevaluatedProperties: true
    case .never, .value, .prefixItems, .items, .contains, .property, .patternProperties,
      .additionalProperties, .propertyNames, .dependentSchema, .allOf, .anyOf, .oneOf, .not,
      .conditional, .reference:
      false
    }
  }

  /// - Returns: `nil` if nothing remains.
  fileprivate func withoutNeedlessMarks(_ isTracked: Bool) -> Assertion? {
    func part(_ set: AssertionSet, _ make: (AssertionSet) -> Assertion) -> Assertion? {
      let set = set.withoutNeedlessMarks()
      return set.isEmpty && !isTracked ? nil : make(set)
    }
    func inPlace(_ set: AssertionSet) -> AssertionSet {
      set.withoutNeedlessMarks(isTracked: isTracked)
    }
    switch self {
    case .property(let name, let set): return part(set) { .property(name: name, $0) }
    case .patternProperties(let pattern, let set):
      return part(set) { .patternProperties(pattern: pattern, $0) }
    case .additionalProperties(let set, let names, let patterns):
      return part(set) { .additionalProperties($0, names: names, patterns: patterns) }
    case .propertyNames(let set): return part(set) { .propertyNames($0) }
    case .items(let index, let set): return part(set) { .items(from: index, $0) }
    case .unevaluatedItems(let set): return part(set) { .unevaluatedItems($0) }
    case .unevaluatedProperties(let set): return part(set) { .unevaluatedProperties($0) }
    case .prefixItems(let sets):
      let sets = sets.map { $0.withoutNeedlessMarks() }
      return sets.allSatisfy(\.isEmpty) && !isTracked ? nil : .prefixItems(sets)
    case .contains(let set, let minimum, let maximum):
      return .contains(set.withoutNeedlessMarks(), minimum: minimum, maximum: maximum)
    case .allOf(let sets):
      let sets = sets.map(inPlace)
      return sets.allSatisfy(\.isEmpty) ? nil : .allOf(sets)
    case .anyOf(let sets):
      let sets = sets.map(inPlace)
      return sets.contains(where: \.isEmpty) && !isTracked ? nil : .anyOf(sets)
    case .oneOf(let sets): return .oneOf(sets.map(inPlace))
    case .not(let set): return .not(set.withoutNeedlessMarks())
    case .dependentSchema(let property, let set):
      let set = inPlace(set)
      return set.isEmpty ? nil : .dependentSchema(property: property, set)
    case .conditional(let condition, let consequence, let alternative):
      let branches = [consequence, alternative].map { $0.map(inPlace) }
      if branches.allSatisfy({ $0?.isEmpty ?? true }), !isTracked { return nil }
      return .conditional(
        condition: inPlace(condition), consequence: branches[0], alternative: branches[1])
    case .never, .value, .reference: return self
    }
  }
}
