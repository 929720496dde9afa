import SDKModel

/// A number that is the same for rules which mean the same, so that only few of many need to be compared.
///
/// It does not depend on the order of rules, nor on what the schemas are called that they refer to.
struct AssertionSignature {
  private let index: TypeIndex
  /// The numbers of schemas that are referred to.
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

  /// - Parameter followsReferences: Not where one was followed already: schemas may lead back to
  ///   themselves.
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
      let reach = value.reach
      hasher.combine(reach)
      if case .own = reach { hasher.combine(value) }
    case .reference(let id):
      hasher.combine(followsReferences ? signature(of: id) : 0)
    case .never, .prefixItems, .items, .contains, .property, .patternProperties,
      .additionalProperties, .propertyNames, .dependentSchema, .allOf, .anyOf, .oneOf, .not,
      .conditional, .unevaluatedItems, .unevaluatedProperties:
      var sum = 0
      for set in assertion.sets {
        let own = signature(of: set, followsReferences: followsReferences)
        // A set that asks for nothing is as good as none.
        guard own != 0 else { continue }
        // Sums of sums would not tell which rules belong together.
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
