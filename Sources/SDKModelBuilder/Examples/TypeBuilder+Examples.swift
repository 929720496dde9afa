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
    guard schema.saysNothingOfItsOwn, let target = schema.reference?.target else { return nil }
    return typesFound[target]
  }
}
