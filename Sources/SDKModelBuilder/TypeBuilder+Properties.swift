import DocumentTree
import OpenAPIDocument
import SDKModel

/// Properties that several parts of an `allOf` describe.
extension TypeBuilder {
  /// The type of a property, whose values must satisfy all of its schemas.
  ///
  /// - Parameters:
  ///   - id: The record with the property. Types that no other property shares are nested in it.
  ///   - shape: The shape of the record.
  mutating func type(
    of property: SchemaShape.Property, in id: TypeID, of shape: SchemaShape
  ) -> ValueType {
    propertySchemas.formUnion(property.schemas.map(\.node))
    let schemas = shapes.withoutRedundant(property.schemas)
    let isInherited = schemas.count == 1 && schemas[0] === property.schema
    let owner = isInherited ? property.owner.map { self.id(of: $0) } : nil
    var naming = TypeNaming(parent: owner ?? id, name: property.name)
    // A list is wrapped in an object more often than not.
    if let noun = table.elementNouns[id], naming.isOfElements(ofListOf: noun) {
      naming.elementNoun = noun
    }
    let type = type(ofAll: schemas.isEmpty ? [property.schema] : schemas, naming, in: shape)
    declarePending()
    if !property.others.isEmpty { examples.note(type, ofAll: property.schemas) }
    return type
  }

  /// The type of values that satisfy several schemas; any JSON value if there are none.
  ///
  /// - Parameter shape: The shape that contains the values.
  mutating func type(
    ofAll schemas: [Schema], _ naming: TypeNaming, in shape: SchemaShape
  ) -> ValueType {
    let schemas = schemas.count > 1 ? shapes.withoutRedundant(schemas) : schemas
    if schemas.count == 1 { return undeclaredType(of: schemas[0], naming) }
    guard var merged = shapes.conjunction(of: schemas) else { return ValueType(.json) }
    merged.enclosing = shape.enclosing
    return foldedType(of: merged, naming).refusingNull(unless: schemas, shapes)
  }

  /// The type of several merged schemas. If the shape is recursive, this is the type that was
  /// declared for the enclosing one.
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
