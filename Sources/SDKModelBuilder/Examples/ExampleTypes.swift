import DocumentTree
import OpenAPIDocument
import SDKModel

/// Records the types of the schemas with examples, while the types are built.
struct ExampleTypes {
  private let shown: Set<Node>
  private var types: [Node: ValueType] = [:]
  /// Further schemas that have the same type.
  private var companions: [Node: [Schema]] = [:]

  /// - Parameter schemas: The schemas with examples.
  init(of schemas: [Schema]) {
    shown = Set(schemas.flatMap { [$0.node] + [$0.reference?.target].compactMap(\.self) })
  }

  /// Records the type of a schema.
  mutating func note(_ type: ValueType, of schema: Schema) {
    guard shown.contains(schema.node) else { return }
    types[schema.node] = type
    companions[schema.node] = nil
  }

  /// Records a type for values that satisfy several schemas. An example of one of them has this
  /// type if it satisfies all of them.
  mutating func note(_ type: ValueType, ofAll schemas: [Schema]) {
    for schema in schemas where shown.contains(schema.node) && types[schema.node] == nil {
      types[schema.node] = type
      companions[schema.node] = schemas.filter { $0 !== schema }
    }
  }

  /// The schemas that an example must satisfy besides its own.
  func companions(of schema: Schema) -> [Schema] { companions[schema.node] ?? [] }

  /// The type for the values of a schema; `nil` if the SDK has none.
  func type(of schema: Schema) -> ValueType? {
    if let type = types[schema.node] { return type }
    if schema.hasOnly(.addingNothing), let target = schema.reference?.target {
      return types[target]
    }
    return Self.plainType(of: schema)
  }

  /// The type for strings, numbers and booleans without a declaration in the SDK: property names,
  /// bodies of text, a second description of a property.
  private static func plainType(of schema: Schema) -> ValueType? {
    let validation = schema.validation
    let applicators = schema.applicators
    guard validation.types.count == 1, validation.enumeration == nil, schema.reference == nil,
      applicators.allOf.isEmpty, applicators.anyOf.isEmpty, applicators.oneOf.isEmpty
    else { return nil }
    let kind: ValueType.Kind
    switch validation.types[0] {
    case .string: kind = ValueType.Kind(stringFormat: validation.scalarFormat)
    case .boolean: kind = .boolean
    case .integer: kind = .integer(.int64)
    case .number: kind = .number(.double)
    case .array, .object: return nil
    }
    return ValueType(kind, isNullable: validation.isNullable)
  }
}
