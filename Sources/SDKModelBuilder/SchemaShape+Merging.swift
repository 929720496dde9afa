import DocumentTree
import OpenAPIDocument
import SDKModel
import TextGrammar

extension SchemaAnnotations {
  mutating func merge(_ other: SchemaAnnotations) {
    description = description ?? other.description
    defaultValue = defaultValue ?? other.defaultValue
    isReadOnly = isReadOnly || other.isReadOnly
    isWriteOnly = isWriteOnly || other.isWriteOnly
  }
}

extension SchemaValidation {
  /// Combines the constraints that a type can express. All others become assertions.
  mutating func merge(_ other: SchemaValidation) {
    // Documents often state `nullable` only once, beside the schema that they extend.
    isNullable = isNullable || other.isNullable
    types = commonTypes(with: other)
    format = format ?? other.format
    hasEmptyEnumeration = hasEmptyEnumeration || other.hasEmptyEnumeration
    uniqueItems = uniqueItems || other.uniqueItems
    required += other.required
    requiredLists += other.requiredLists
    dependentRequired += other.dependentRequired
    for keyword in other.singleValues.members { merge(keyword, other[keyword]) }
  }

  private mutating func merge(_ keyword: Keyword, _ other: Node?) {
    switch keyword.combination {
    case .greatest: self[keyword] = Self.stricter(self[keyword], other, >)
    case .least: self[keyword] = Self.stricter(self[keyword], other, <)
    case .both: self[keyword] = self[keyword] ?? other
    }
  }

  private static func stricter(
    _ first: Node?, _ second: Node?, _ isStricter: (ExactDecimal, ExactDecimal) -> Bool
  ) -> Node? {
    guard let first, let left = first.decimal else { return second }
    guard let second, let right = second.decimal else { return first }
    return isStricter(right, left) ? second : first
  }

  /// The types that both schemas allow. A schema without types allows all.
  private func commonTypes(with other: SchemaValidation) -> [SchemaType] {
    if types.isEmpty { return other.types }
    if other.types.isEmpty { return types }
    return types.compactMap { type in
      if other.types.contains(type) { return type }
      // Every integer is a number.
      switch type {
      case .number where other.types.contains(.integer): return .integer
      case .integer where other.types.contains(.number): return .integer
      case .boolean, .integer, .number, .string, .array, .object: return nil
      }
    }
  }
}
