import DocumentTree
import OpenAPIDocument
import SDKModel

extension TypeBuilder {
  /// Keeps the types of these schemas in mind, once they are worked out.
  mutating func expectExamples(of schemas: [Schema]) {
    for schema in schemas {
      schemasWithExamples.insert(schema.node)
      if let target = schema.reference?.target { schemasWithExamples.insert(target) }
    }
  }

  /// The type that the SDK has for the values of a schema; `nil` where it has none of its own.
  func typeFound(for schema: Schema) -> ValueType? {
    if let type = typesFound[schema.node] { return type }
    if schema.saysNothingOfItsOwn, let target = schema.reference?.target {
      return typesFound[target]
    }
    return plainType(of: schema)
  }

  /// The type of texts, numbers and booleans that stand where the SDK does not look at schemas: the
  /// names of properties, bodies of text, a second word on a property.
  private func plainType(of schema: Schema) -> ValueType? {
    let validation = schema.validation
    let applicators = schema.applicators
    guard validation.types.count == 1, validation.enumeration == nil, schema.reference == nil,
      applicators.allOf.isEmpty, applicators.anyOf.isEmpty, applicators.oneOf.isEmpty
    else { return nil }
    let kind: ValueType.Kind
    switch validation.types[0] {
    case .string: kind = ValueType.Kind(stringFormat: validation.format)
    case .boolean: kind = .boolean
    case .integer: kind = .integer(.int64)
    case .number: kind = .number(.double)
    case .array, .object: return nil
    }
    return ValueType(kind, isNullable: validation.isNullable)
  }
}
