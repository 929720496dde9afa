import DocumentTree
import OpenAPIDocument
import SDKModel

extension TypeBuilder {
  /// Reserves the first unused id for a schema.
  mutating func reserve(_ naming: TypeNaming, for shape: SchemaShape, isNullable: Bool) -> TypeID {
    let id = table.reserve(naming, title: shape.schema.annotations.title, names)
    if shape.isWhole { table.keep(id, isNullable: isNullable, for: shape.schema.node) }
    return id
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
