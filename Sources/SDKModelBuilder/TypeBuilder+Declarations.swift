import DocumentTree
import OpenAPIDocument
import SDKModel

extension TypeBuilder {
  /// Reserves the first unused id for a schema.
  mutating func reserve(_ naming: TypeNaming, for shape: SchemaShape, isNullable: Bool) -> TypeID {
    let id = reserve(naming, for: shape.schema, declaredAs: nil)
    if shape.isWhole { table.keep(id, isNullable: isNullable, for: shape.schema.node) }
    return id
  }

  /// Reserves the id of a use of a schema.
  ///
  /// - Parameter type: The type that is declared for an equal schema; `nil` if the id is that of
  ///   its own type.
  private mutating func reserve(
    _ naming: TypeNaming, for schema: Schema, declaredAs type: TypeID?
  ) -> TypeID {
    let id = table.reserve(naming, names)
    table.elementNouns[id] = naming.elementNoun
    if shapes.schema(at: schema.node) == nil {
      table.note(
        TypeUse(id, naming, title: schema.annotations.title, order: table.ids.count), of: type ?? id
      )
    }
    return id
  }

  // MARK: Equal schemas

  /// The type of an equal schema; `nil` if there is none, or if the schema is a component, whose
  /// type is always its own.
  mutating func equalType(of schema: Schema, _ naming: TypeNaming) -> ValueType? {
    guard shapes.schema(at: schema.node) == nil,
      var type = equalTypes.type(of: schema, naming, in: direction),
      case .named(let id) = type.kind
    else { return nil }
    type.use = reserve(naming, for: schema, declaredAs: id)
    table.keep(id, isNullable: type.isNullable, for: schema.node, usedAs: type.use)
    return type
  }

  /// Records the type that is declared for a schema, for equal schemas.
  mutating func note(_ type: ValueType, of schema: Schema, _ naming: TypeNaming) {
    guard case .named(let id) = type.kind, table.id(of: schema.node) == id,
      shapes.schema(at: schema.node) == nil
    else { return }
    equalTypes.note(type, of: schema, naming, in: direction)
  }

  /// The type of a shape whose declaration is added to a queue.
  mutating func declareLater(
    _ shape: SchemaShape, _ naming: TypeNaming,
    _ pending: (SchemaShape, TypeID) -> TypeTable.Pending
  ) -> ValueType {
    var shape = shape
    let isNullable = shape.validation.isNullable
    let id = reserve(naming, for: shape, isNullable: isNullable)
    // Recursive references inside of the shape lead to this type.
    shape.enclosing[shapes.folded(shape)] = ValueType(.named(id), isNullable: isNullable)
    table.postpone(pending(shape, id))
    return ValueType(.named(id), isNullable: isNullable)
  }

  mutating func declare(
    _ kind: TypeDeclaration.Kind, _ shape: SchemaShape, id: TypeID,
    besides assertions: AssertionSet? = nil
  ) {
    var declaration = TypeDeclaration(
      kind, shape, id: id, isComponent: shapes.schemas.components[shape.schema.node] != nil)
    declaration.schema = asserted.registry.id(of: shape.schema)
    declaration.assertions = assertions
    // The name on the schema of a property is that of the property.
    if !propertySchemas.contains(shape.schema.node) {
      declaration.chosenName = chosenName(.type, in: shape.schema.extensions)
    }
    table.declare(declaration)
  }

  /// The type that declares a property.
  func id(of owner: SchemaShape.Owner) -> TypeID {
    switch owner {
    case .type(let id): id
    case .schema(let reference):
      table.id(of: reference.target)
        ?? TypeID([
          shapes.schemas.components[reference.target]?.name ?? names.name(ofTarget: reference)
        ])
    }
  }
}
