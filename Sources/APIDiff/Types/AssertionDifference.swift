import SDKModel

/// Decides whether rules have become narrower or wider, at any nesting depth.
struct AssertionDifference {
  let old: TypeIndex
  let new: TypeIndex
  /// The effects of referenced schemas. A schema counts as unchanged while it is being compared,
  /// since it may be recursive.
  private var known: [SchemaPair: RuleEffect] = [:]
  /// The number of schemas under comparison, each nested in the previous one.
  private var depth = 0
  /// Pairs that were found to be equal during the outermost comparison.
  private var assumed: [SchemaPair] = []
  private var oldSignatures: AssertionSignature
  private var newSignatures: AssertionSignature

  private struct SchemaPair: Hashable {
    var old: SchemaID
    var new: SchemaID
  }

  init(old: TypeIndex, new: TypeIndex) {
    self.old = old
    self.new = new
    oldSignatures = AssertionSignature(old)
    newSignatures = AssertionSignature(new)
  }

  // MARK: Sets

  /// Matches the rules of two versions, and finds those that only one has.
  mutating func pairs(
    _ left: [Assertion], _ right: [Assertion]
  ) -> [(old: Assertion?, new: Assertion?)] {
    let (before, after) = unlike(
      left, right,
      signatures: (
        left.map { oldSignatures.signature(of: $0) },
        right.map { newSignatures.signature(of: $0) }
      ), isSame: { $0.effect($1, $2) == .same })
    var rest: [AssertionKey: ArraySlice<Assertion>] = [:]
    for assertion in after { rest[AssertionKey(assertion), default: []].append(assertion) }
    var pairs: [(old: Assertion?, new: Assertion?)] = []
    for assertion in before { pairs.append((assertion, rest[AssertionKey(assertion)]?.popFirst())) }
    for assertion in after {
      if let left = rest[AssertionKey(assertion)]?.popFirst() { pairs.append((nil, left)) }
    }
    return pairs
  }

  /// The elements of two lists without an equal in the other one.
  ///
  /// - Parameter signatures: Numbers that are equal for equal elements.
  private mutating func unlike<Element>(
    _ left: [Element], _ right: [Element], signatures: (left: [Int], right: [Int]),
    isSame: (inout AssertionDifference, Element, Element) -> Bool
  ) -> (left: [Element], right: [Element]) {
    var candidates: [Int: [Int]] = [:]
    for (index, signature) in signatures.right.enumerated().reversed() {
      candidates[signature, default: []].append(index)
    }
    var taken: Set<Int> = []
    var unlike: [Element] = []
    for (element, signature) in zip(left, signatures.left) {
      // The best candidate is the last one: it is tried first, and removing it is cheap.
      let place = (candidates[signature] ?? []).suffix(Self.mostCandidates).lastIndex { index in
        isSame(&self, element, right[index])
      }
      if let place, let index = candidates[signature]?.remove(at: place) {
        taken.insert(index)
      } else {
        unlike.append(element)
      }
    }
    return (unlike, right.indices.filter { !taken.contains($0) }.map { right[$0] })
  }

  /// The maximum number of candidates with the same signature to compare.
  private static let mostCandidates = 64

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

  /// The effect on values if a rule replaces another one with its keyword.
  mutating func effect(_ left: Assertion, _ right: Assertion) -> RuleEffect {
    switch left {
    case .never:
      guard case .never = right else { return .changed }
      return .same
    case .value(let old):
      guard case .value(let new) = right else { return .changed }
      return old == new ? .same : Self.effect(old.acceptedValues, new.acceptedValues)
    case .prefixItems(let old):
      guard case .prefixItems(let new) = right else { return .changed }
      return (0..<max(old.count, new.count)).reduce(.same) { result, index in
        result.joined(
          effect(index < old.count ? old[index] : nil, index < new.count ? new[index] : nil))
      }
    case .items(let start, let old):
      guard case .items(start, let new) = right else { return .changed }
      return effect(old, new)
    case .contains(let old, let minimum, let maximum):
      guard case .contains(let new, let newMinimum, let newMaximum) = right else {
        return .changed
      }
      return effect((old, minimum, maximum), (new, newMinimum, newMaximum))
    case .additionalProperties(let old, let names, let patterns):
      guard case .additionalProperties(let new, let newNames, let newPatterns) = right else {
        return .changed
      }
      let rest = effect(old, new)
      guard !old.isEmpty || !new.isEmpty else { return rest }
      return rest.joined(.members(Set(names + patterns), Set(newNames + newPatterns)))
    case .unevaluatedItems(let old), .property(_, let old), .patternProperties(_, let old),
      .propertyNames(let old), .dependentSchema(_, let old), .unevaluatedProperties(let old):
      return right.onlySet.map { effect(old, $0) } ?? .changed
    case .not(let old):
      guard case .not(let new) = right else { return .changed }
      return effect(old, new).flipped
    case .allOf(let old):
      guard case .allOf(let new) = right else { return .changed }
      return members(old, new, isJoined: true)
    case .anyOf(let old), .oneOf(let old): return members(old, right.sets, isJoined: false)
    case .conditional(let condition, let consequence, let alternative):
      guard case .conditional(let newCondition, let newConsequence, let newAlternative) = right
      else { return .changed }
      return (effect(condition, newCondition) == .same ? .same : RuleEffect.changed)
        .joined(effect(consequence, newConsequence)).joined(effect(alternative, newAlternative))
    case .reference(let old):
      guard case .reference(let new) = right else { return .changed }
      return effect(old, new)
    }
  }

  private static func effect(
    _ left: ValueAssertion.AcceptedValues, _ right: ValueAssertion.AcceptedValues
  ) -> RuleEffect {
    switch (left, right) {
    case (.atLeast(let old), .atLeast(let new)):
      old == new ? .same : old.isBelow(new) ? .narrowed : .widened
    case (.atMost(let old), .atMost(let new)):
      old == new ? .same : new.isWithin(old) ? .narrowed : .widened
    case (.types(let old), .types(let new)): .members(old, new)
    case (.values(let old), .values(let new)): .members(old, new)
    case (.having(let old), .having(let new)): RuleEffect.members(old, new).flipped
    case (.atLeast, _), (.atMost, _), (.types, _), (.values, _), (.having, _), (.own, _): .changed
    }
  }

  // MARK: Nested rules

  private typealias Contained = (set: AssertionSet, minimum: Int, maximum: Int?)

  private mutating func effect(_ left: Contained, _ right: Contained) -> RuleEffect {
    let counts = RuleEffect.members(atLeast: left.minimum, right.minimum)
      .joined(.members(atLeast: left.maximum ?? .max, right.maximum ?? .max).flipped)
    let elements = effect(left.set, right.set)
    let isLimited = left.maximum != nil || right.maximum != nil
    return counts.joined(isLimited && elements != .same ? .changed : elements)
  }

  /// - Parameter isJoined: Whether a value must satisfy all members, rather than one.
  private mutating func members(
    _ left: [AssertionSet], _ right: [AssertionSet], isJoined: Bool
  ) -> RuleEffect {
    let (removed, added) = unlike(
      left, right,
      signatures: (
        left.map { oldSignatures.signature(of: $0) },
        right.map { newSignatures.signature(of: $0) }
      ), isSame: { $0.effect($1, $2) == .same })
    var result = RuleEffect.same
    for (old, new) in zip(removed, added) { result = result.joined(effect(old, new)) }
    if added.count > removed.count { result = result.joined(isJoined ? .narrowed : .widened) }
    if removed.count > added.count { result = result.joined(isJoined ? .widened : .narrowed) }
    return result
  }

  private mutating func effect(_ left: SchemaID, _ right: SchemaID) -> RuleEffect {
    let pair = SchemaPair(old: left, new: right)
    if let known = known[pair] { return known }
    known[pair] = .same
    if depth == 0 { assumed = [] }
    depth += 1
    defer { depth -= 1 }
    let result: RuleEffect
    if let before = old.assertions(of: left), let after = new.assertions(of: right) {
      result = effect(before, after)
    } else {
      result = old.pointer(of: left) == new.pointer(of: right) ? .same : .changed
    }
    // Nested pairs may have counted as equal only because this pair did.
    if depth == 1, result != .same {
      for pair in assumed { known[pair] = nil }
    }
    if result == .same { assumed.append(pair) }
    known[pair] = result
    return result
  }
}

extension RuleEffect {
  fileprivate static func members(atLeast old: Int, _ new: Int) -> RuleEffect {
    old == new ? .same : old < new ? .narrowed : .widened
  }
}

extension Assertion {
  /// The nested schema, if there is exactly one.
  fileprivate var onlySet: AssertionSet? { sets.count == 1 ? sets[0] : nil }
}

extension Bound {
  /// Whether the other lower bound excludes more numbers than this one.
  fileprivate func isBelow(_ other: Bound) -> Bool {
    value == other.value ? other.isExclusive : value < other.value
  }

  /// Whether this upper bound excludes more numbers than the other one.
  fileprivate func isWithin(_ other: Bound) -> Bool {
    value == other.value ? isExclusive : value < other.value
  }
}
