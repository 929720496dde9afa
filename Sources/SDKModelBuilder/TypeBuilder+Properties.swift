import DocumentTree
import OpenAPIDocument
import SDKModel

/// Properties that several parts of an `allOf` describe.
extension TypeBuilder {
  /// The type of a property's values, which must satisfy every schema that describes it.
  ///
  /// - Parameters:
  ///   - id: The record that has the property, in which its types nest where no other record's property
  ///     is the same.
  ///   - shape: The shape of the record.
  mutating func type(
    of property: SchemaShape.Property, in id: TypeID, of shape: SchemaShape
  ) -> ValueType {
    let schemas = shapes.telling(property.schemas)
    let isInherited = schemas.count == 1 && schemas[0] === property.schema
    let owner = isInherited ? property.owner.map { self.id(of: $0) } : nil
    let naming = TypeNaming(parent: owner ?? id, name: property.name)
    let type = type(ofAll: schemas.isEmpty ? [property.schema] : schemas, naming, in: shape)
    declarePending()
    if !property.others.isEmpty { examples.note(type, ofAll: property.schemas) }
    return type
  }

  /// The type of the values that satisfy all of some schemas; any JSON value where there is none.
  ///
  /// - Parameter shape: What the values are part of.
  mutating func type(
    ofAll schemas: [Schema], _ naming: TypeNaming, in shape: SchemaShape
  ) -> ValueType {
    let schemas = schemas.count > 1 ? shapes.telling(schemas) : schemas
    if schemas.count == 1 { return undeclaredType(of: schemas[0], naming) }
    guard var merged = shapes.conjunction(of: schemas) else { return ValueType(.json) }
    merged.enclosing = shape.enclosing
    return foldedType(of: merged, naming).refusingNull(unless: schemas, shapes)
  }

  /// The type of a shape that several schemas make together: where it leads back to itself, that which
  /// was declared for it.
  mutating func foldedType(of shape: SchemaShape, _ naming: TypeNaming) -> ValueType {
    let folded = shapes.folded(shape)
    if let type = shape.enclosing[folded] { return type }
    guard foldsInProgress.insert(folded).inserted else { return cut(shape.schema) }
    defer { foldsInProgress.remove(folded) }
    if let excess = sharing.takeCombination(folded, shape) { report(excess) }
    guard !sharing.isExhausted else { return ValueType(.json) }
    return type(of: shape, naming)
  }
}
