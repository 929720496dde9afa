import Diagnostics
import SDKModel

/// The declared types of one version of an API, by their ids.
struct TypeIndex {
  private var declarations: [TypeID: TypeDeclaration] = [:]
  let names: TypeNames
  private let schemas: [SchemaSource]
  private let assertedSchemas: [SchemaID: AssertionSet]

  init(_ sdk: SDK, names: TypeNames) {
    self.names = names
    schemas = sdk.schemas
    assertedSchemas = Dictionary(
      sdk.assertedSchemas.map { ($0.id, $0.assertions) }, uniquingKeysWith: { first, _ in first })
    for declaration in sdk.types { add(declaration) }
    for declaration in sdk.undeclaredTypes where declarations[declaration.id] == nil {
      add(declaration)
    }
  }

  private mutating func add(_ declaration: TypeDeclaration) {
    declarations[declaration.id] = declaration
    for nested in declaration.nested { add(nested) }
  }

  subscript(id: TypeID) -> TypeDeclaration? { declarations[id] }

  func declaration(of type: ValueType) -> TypeDeclaration? {
    guard case .named(let id) = type.kind else { return nil }
    return declarations[id]
  }

  /// The assertions of a schema that rules refer to.
  func assertions(of schema: SchemaID) -> AssertionSet? { assertedSchemas[schema] }

  /// The location of a schema, as a URI fragment.
  func pointer(of schema: SchemaID) -> String {
    schemas.indices.contains(schema.index) ? schemas[schema.index].pointer : "#"
  }

  func location(of schema: SchemaID?) -> SourceLocation? {
    guard let schema, schemas.indices.contains(schema.index) else { return nil }
    return schemas[schema.index].location
  }

  /// The location of a keyword, or else of its schema.
  func location(of keyword: String, in schema: SchemaID?) -> SourceLocation? {
    guard let schema, schemas.indices.contains(schema.index) else { return nil }
    return schemas[schema.index].keywords.first { $0.name == keyword }?.location
  }
}
