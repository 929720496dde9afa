import DocumentTree
import OpenAPIDocument
import SDKModel

/// The JSON types of a shape's values.
extension SchemaShape {
  var isObject: Bool {
    validation.types.isEmpty
      ? !properties.isEmpty || !additionalProperties.isEmpty || !patternProperties.isEmpty
        || !validation.required.isEmpty
      : validation.types == [.object]
  }

  /// Whether the parts have no type in common except `null`, or one part is `false`.
  var isContradictory: Bool {
    if isNever { return true }
    guard let namedTypes else { return false }
    return namedTypes.isSubset(of: .null)
  }

  /// Whether the schema itself contains all statements about properties.
  var namesAreAllKnown: Bool {
    roots.count == 1 && bases.isEmpty && schema.keywords.isDisjoint(with: [.reference, .allOf])
      && patternProperties.isEmpty
  }

  /// Whether an undeclared property is unknown to all schemas, and therefore not allowed.
  var forbidsOthers: Bool {
    additionalProperties.contains { $0.boolean == false } && patternProperties.isEmpty
  }

  /// The types that the schema states, or those that its keywords apply to.
  var inferredTypes: [SchemaType] {
    if !validation.types.isEmpty {
      // Every integer is a number.
      let types = validation.types
      return types.contains(.number) ? types.filter { $0 != .integer } : types
    }
    guard infersType else { return [] }
    if isObject || rules.contains(where: \.isAboutProperties) { return [.object] }
    if states(anyOf: .about(.arrays)) { return [.array] }
    if states(anyOf: .about(.strings)) { return [.string] }
    if states(anyOf: .about(.objects).subtracting([.discriminator])) { return [.object] }
    return [validation.scalarFormat?.impliedType].compactMap(\.self)
  }

  /// Whether `type` includes both numbers and integers. Then integers must keep all their digits,
  /// which a `Double` cannot guarantee.
  var namesIntegersAmongNumbers: Bool {
    validation.types.contains(.number) && validation.types.contains(.integer)
  }

  private func states(anyOf keywords: KeywordSet) -> Bool {
    roots.contains { !$0.keywords.isDisjoint(with: keywords) }
      || !validation.singleValues.isDisjoint(with: keywords)
      || (validation.uniqueItems && keywords.contains(.uniqueItems))
      || (!elements.isEmpty && keywords.contains(.items))
  }
}
