import SDKModel

/// Tells whether rules have become narrower or wider, however deep they nest.
struct AssertionDifference {
  let old: TypeIndex
  let new: TypeIndex
  /// What is known of schemas that are referred to; those that are being compared count as the same,
  /// since they may refer to themselves.
  private var known: [SchemaPair: RuleEffect] = [:]
  /// How many schemas are being compared, each inside of another one.
  private var depth = 0

  private struct SchemaPair: Hashable {
    var old: SchemaID
    var new: SchemaID
  }

  init(old: TypeIndex, new: TypeIndex) {
    self.old = old
    self.new = new
  }

  // MARK: Sets

  /// The rules of two ages that are the same one, and those that only one has.
  mutating func pairs(
    _ left: [Assertion], _ right: [Assertion]
  ) -> [(old: Assertion?, new: Assertion?)] {
    var rest: [AssertionKey: [Assertion]] = [:]
    for assertion in right { rest[AssertionKey(assertion), default: []].append(assertion) }
    var unlike: [(key: AssertionKey, assertion: Assertion)] = []
    for assertion in left {
      let key = AssertionKey(assertion)
      let match = rest[key]?.firstIndex { effect(assertion, $0) == .same }
      if let match { rest[key]?.remove(at: match) } else { unlike.append((key, assertion)) }
    }
    var pairs: [(old: Assertion?, new: Assertion?)] = []
    for (key, assertion) in unlike {
      let other = rest[key].flatMap { $0.isEmpty ? nil : $0[0] }
      if other != nil { rest[key]?.removeFirst() }
      pairs.append((assertion, other))
    }
    for assertion in right {
      let key = AssertionKey(assertion)
      guard let remaining = rest[key], !remaining.isEmpty else { continue }
      rest[key]?.removeFirst()
      pairs.append((nil, remaining[0]))
    }
    return pairs
  }

  mutating func effect(_ left: AssertionSet, _ right: AssertionSet) -> RuleEffect {
    var result = RuleEffect.same
    let before = left.assertions.flatMap(\.flattened)
    let after = right.assertions.flatMap(\.flattened)
    for pair in pairs(before, after) {
      switch pair {
      case (let old?, let new?): result = result.joined(effect(old, new))
      case (_?, nil): result = result.joined(.widened)
      case (nil, _): result = result.joined(.narrowed)
      }
    }
    if left.allowsNull != right.allowsNull, !before.isEmpty, !after.isEmpty {
      result = result.joined(right.allowsNull ? .widened : .narrowed)
    }
    return result
  }

  private mutating func effect(_ left: AssertionSet?, _ right: AssertionSet?) -> RuleEffect {
    effect(left ?? AssertionSet(), right ?? AssertionSet())
  }

  // MARK: Rules

  /// What becomes of the values where one rule takes the place of another one of its keyword.
  mutating func effect(_ left: Assertion, _ right: Assertion) -> RuleEffect {
    if let old = left.listedValues, let new = right.listedValues {
      return .members(Set(old), Set(new))
    }
    switch (left, right) {
    case (.never, .never), (.uniqueItems, .uniqueItems): return .same
    case (.types(let old), .types(let new)): return .members(Self.plain(old), Self.plain(new))
    case (.pattern(let old), .pattern(let new)): return old == new ? .same : .changed
    case (.format(let old), .format(let new)): return old == new ? .same : .changed
    case (.multipleOf(let old), .multipleOf(let new)): return old == new ? .same : .changed
    case (.required(let old), .required(let new)):
      return RuleEffect.members(Set(old), Set(new)).flipped
    case (.dependentRequired(_, let old), .dependentRequired(_, let new)):
      return RuleEffect.members(Set(old), Set(new)).flipped
    default: return limitEffect(left, right) ?? structureEffect(left, right)
    }
  }

  /// An integer is a number too.
  private static func plain(_ types: [JSONType]) -> Set<JSONType> {
    let types = Set(types)
    return types.contains(.number) ? types.union([.integer]) : types
  }

  private func limitEffect(_ left: Assertion, _ right: Assertion) -> RuleEffect? {
    switch (left, right) {
    case (.minimum(let old), .minimum(let new)):
      if old == new { return .same }
      return old.value == new.value && new.isExclusive || old.value < new.value
        ? .narrowed : .widened
    case (.maximum(let old), .maximum(let new)):
      if old == new { return .same }
      return old.value == new.value && new.isExclusive || old.value > new.value
        ? .narrowed : .widened
    case (.minLength(let old), .minLength(let new)), (.minItems(let old), .minItems(let new)),
      (.minProperties(let old), .minProperties(let new)):
      return Self.effect(ofMinimum: old, new)
    case (.maxLength(let old), .maxLength(let new)), (.maxItems(let old), .maxItems(let new)),
      (.maxProperties(let old), .maxProperties(let new)):
      return Self.effect(ofMinimum: old, new).flipped
    default: return nil
    }
  }

  private static func effect(ofMinimum old: Int, _ new: Int) -> RuleEffect {
    old == new ? .same : old < new ? .narrowed : .widened
  }

  // MARK: Rules with rules inside

  private mutating func structureEffect(_ left: Assertion, _ right: Assertion) -> RuleEffect {
    switch (left, right) {
    case (.items(let old, let first), .items(let new, let second)):
      return effect(first, second).joined(old == new ? .same : .changed)
    case (.unevaluatedItems(let old), .unevaluatedItems(let new)),
      (.property(_, let old), .property(_, let new)),
      (.patternProperties(_, let old), .patternProperties(_, let new)),
      (.propertyNames(let old), .propertyNames(let new)),
      (.dependentSchema(_, let old), .dependentSchema(_, let new)),
      (.unevaluatedProperties(let old), .unevaluatedProperties(let new)):
      return effect(old, new)
    case (
      .additionalProperties(let first, let oldNames, let oldPatterns),
      .additionalProperties(let second, let newNames, let newPatterns)
    ):
      let rest = effect(first, second)
      guard !first.isEmpty || !second.isEmpty else { return rest }
      return rest.joined(.members(Set(oldNames + oldPatterns), Set(newNames + newPatterns)))
    case (.not(let old), .not(let new)): return effect(old, new).flipped
    case (.prefixItems(let old), .prefixItems(let new)):
      return (0..<max(old.count, new.count)).reduce(.same) { result, index in
        result.joined(
          effect(
            index < old.count ? old[index] : nil, index < new.count ? new[index] : nil))
      }
    case (.allOf(let old), .allOf(let new)): return members(old, new, isJoined: true)
    case (.anyOf(let old), .anyOf(let new)), (.oneOf(let old), .oneOf(let new)):
      return members(old, new, isJoined: false)
    case (.reference(let old), .reference(let new)): return effect(old, new)
    default: return conditionEffect(left, right)
    }
  }

  private mutating func conditionEffect(_ left: Assertion, _ right: Assertion) -> RuleEffect {
    switch (left, right) {
    case (
      .contains(let first, let oldMinimum, let oldMaximum),
      .contains(let second, let newMinimum, let newMaximum)
    ):
      let counts = Self.effect(ofMinimum: oldMinimum, newMinimum)
        .joined(Self.effect(ofMinimum: oldMaximum ?? .max, newMaximum ?? .max).flipped)
      let elements = effect(first, second)
      let isLimited = oldMaximum != nil || newMaximum != nil
      return counts.joined(isLimited && elements != .same ? .changed : elements)
    case (
      .conditional(let first, let oldThen, let oldElse),
      .conditional(let second, let newThen, let newElse)
    ):
      let condition: RuleEffect = effect(first, second) == .same ? .same : .changed
      return condition.joined(effect(oldThen, newThen)).joined(effect(oldElse, newElse))
    default: return .changed
    }
  }

  /// - Parameter isJoined: Whether a value must agree with all of the members, and not with one.
  private mutating func members(
    _ left: [AssertionSet], _ right: [AssertionSet], isJoined: Bool
  ) -> RuleEffect {
    var added = right
    var removed: [AssertionSet] = []
    for set in left {
      let match = added.firstIndex { effect(set, $0) == .same }
      if let match { added.remove(at: match) } else { removed.append(set) }
    }
    var result = RuleEffect.same
    while !added.isEmpty, !removed.isEmpty {
      result = result.joined(effect(removed.removeFirst(), added.removeFirst()))
    }
    if !added.isEmpty { result = result.joined(isJoined ? .narrowed : .widened) }
    if !removed.isEmpty { result = result.joined(isJoined ? .widened : .narrowed) }
    return result
  }

  private mutating func effect(_ left: SchemaID, _ right: SchemaID) -> RuleEffect {
    let pair = SchemaPair(old: left, new: right)
    if let known = known[pair] { return known }
    known[pair] = .same
    depth += 1
    defer { depth -= 1 }
    let result: RuleEffect
    if let before = old.assertions(of: left), let after = new.assertions(of: right) {
      result = effect(before, after)
    } else {
      result = old.pointer(of: left) == new.pointer(of: right) ? .same : .changed
    }
    // What was found to be the same inside may have been so only since this counted as the same.
    if depth == 1, result != .same { known = known.filter { $0.value != .same } }
    known[pair] = result
    return result
  }
}
