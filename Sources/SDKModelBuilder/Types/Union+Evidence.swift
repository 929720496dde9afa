import SDKModel

extension Union {
  /// Removes evidence that is not needed: for a single object among other values, and for objects
  /// with a discriminator.
  mutating func forgetNeedlessEvidence() {
    let objects = variants.indices.filter { variants[$0].evidence.isObject }
    let areDistinguished =
      objects.count < 2
      || (discriminator != nil && objects.allSatisfy { !variants[$0].discriminatorValues.isEmpty })
    guard areDistinguished, !variants.contains(where: { $0.evidence.isAny }) else { return }
    for index in objects {
      variants[index].evidence = .object(
        ObjectEvidence(required: [], constants: [], properties: []))
    }
  }
}

extension Union.Evidence {
  fileprivate var isObject: Bool {
    if case .object = self { return true }
    return false
  }

  fileprivate var isAny: Bool {
    if case .any = self { return true }
    return false
  }
}

extension ValueType {
  /// Whether the type is the declared one.
  func isNamed(_ id: TypeID) -> Bool {
    if case .named(let name) = kind { return name == id }
    return false
  }
}
