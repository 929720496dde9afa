import DocumentTree
import OpenAPIDocument
import SDKModel

/// Which of JSON's types the values of a shape are.
extension SchemaShape {
  var isObject: Bool {
    validation.types.isEmpty
      ? !properties.isEmpty || !additionalProperties.isEmpty || !patternProperties.isEmpty
        || !validation.required.isEmpty
      : validation.types == [.object]
  }

  /// Whether no type but `null` is left that all parts name, or one part is `false`.
  var isContradictory: Bool {
    if isNever { return true }
    guard let namedTypes else { return false }
    return namedTypes.isSubset(of: [.null])
  }

  /// Whether the schema itself contains all statements about properties.
  var namesAreAllKnown: Bool {
    roots.count == 1 && bases.isEmpty && schema.keywords.isDisjoint(with: [.reference, .allOf])
      && patternProperties.isEmpty
  }

  /// Whether a property without a schema is unknown to all schemas.
  var forbidsOthers: Bool {
    additionalProperties.contains { $0.boolean == false } && patternProperties.isEmpty
  }

  /// The types that the schema names, or that its keywords are about.
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

  /// Whether `type` names both numbers and integers, so that digits matter which a binary fraction
  /// cannot hold.
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
