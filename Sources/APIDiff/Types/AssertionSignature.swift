import SDKModel

/// A number that is equal for rules with the same meaning, so that only rules with equal numbers
/// need to be compared.
///
/// It does not depend on the order of rules, nor on the names of referenced schemas.
struct AssertionSignature {
  private let index: TypeIndex
  /// The signatures of referenced schemas.
  private var known: [SchemaID: Int] = [:]

  init(_ index: TypeIndex) {
    self.index = index
  }

  mutating func signature(of set: AssertionSet) -> Int {
    signature(of: set, followsReferences: true)
  }

  mutating func signature(of assertion: Assertion) -> Int {
    signature(of: assertion, followsReferences: true)
  }

  /// - Parameter followsReferences: `false` inside of a referenced schema, since schemas may be
  ///   recursive.
  private mutating func signature(of set: AssertionSet, followsReferences: Bool) -> Int {
    var sum = 0
    for assertion in set.assertions.flatMap(\.flattened) {
      sum &+= signature(of: assertion, followsReferences: followsReferences)
    }
    return sum
  }

  private mutating func signature(of assertion: Assertion, followsReferences: Bool) -> Int {
    var hasher = Hasher()
    hasher.combine(AssertionKey(assertion))
    switch assertion {
    case .value(let value):
      let acceptedValues = value.acceptedValues
      hasher.combine(acceptedValues)
      if case .own = acceptedValues { hasher.combine(value) }
    case .reference(let id):
      hasher.combine(followsReferences ? signature(of: id) : 0)
    case .never, .prefixItems, .items, .contains, .property, .patternProperties,
      .additionalProperties, .propertyNames, .dependentSchema, .allOf, .anyOf, .oneOf, .not,
      .conditional, .unevaluatedItems, .unevaluatedProperties:
      var sum = 0
      for set in assertion.sets {
        let own = signature(of: set, followsReferences: followsReferences)
        // A set of assertions that every value satisfies adds nothing.
        guard own != 0 else { continue }
        // Sums of sums would lose which rules are in the same set.
        var inner = Hasher()
        inner.combine(own)
        sum &+= inner.finalize()
      }
      hasher.combine(sum)
    }
    return hasher.finalize()
  }

  private mutating func signature(of id: SchemaID) -> Int {
    if let known = known[id] { return known }
    let signature = index.assertions(of: id).map {
      self.signature(of: $0, followsReferences: false)
    }
    known[id] = signature ?? 0
    return signature ?? 0
  }
}
