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
    let schemas = telling(property.schemas)
    let isInherited = schemas.count == 1 && schemas[0] === property.schema
    let naming = Naming(parent: isInherited ? property.owner ?? id : id, name: property.name)
    let type = type(ofAll: schemas.isEmpty ? [property.schema] : schemas, naming, in: shape)
    declarePending()
    if !property.others.isEmpty { examples.note(type, ofAll: property.schemas) }
    return type
  }

  /// The type of the values that satisfy all of some schemas; any JSON value where there is none.
  ///
  /// - Parameter shape: What the values are part of.
  mutating func type(
    ofAll schemas: [Schema], _ naming: Naming, in shape: SchemaShape
  ) -> ValueType {
    let schemas = schemas.count > 1 ? telling(schemas) : schemas
    guard let first = schemas.first else { return ValueType(.json) }
    guard schemas.count > 1 else { return undeclaredType(of: first, naming) }
    var merged = self.shape(of: first, owner: nil)
    for schema in schemas.dropFirst() { merged.conjoin(self.shape(of: schema, owner: nil)) }
    merged.enclosing = shape.enclosing
    return foldedType(of: merged, naming).refusingNull(unless: schemas, self)
  }

  /// The type of a shape that several schemas make together: where it leads back to itself, that which
  /// was declared for it.
  mutating func foldedType(of shape: SchemaShape, _ naming: Naming) -> ValueType {
    let folded = folded(shape)
    if let type = shape.enclosing[folded] { return type }
    guard foldsInProgress.insert(folded).inserted else {
      degrade(shape.schema, "a type that is nothing but itself")
      return ValueType(.json)
    }
    defer { foldsInProgress.remove(folded) }
    return type(of: shape, naming)
  }

  /// What a shape is made of, whichever way it refers to that.
  func folded(_ shape: SchemaShape) -> FoldedSchemas {
    FoldedSchemas(shape) { bareTarget(of: $0)?.target ?? $0.node }
  }

  /// The schemas without those that say nothing more than another one.
  private func telling(_ schemas: [Schema]) -> [Schema] {
    guard schemas.count > 1 else { return schemas }
    var targets: Set<Node> = []
    let schemas = schemas.filter { schema in
      guard !schema.saysNothing else { return false }
      return targets.insert(bareTarget(of: schema)?.target ?? schema.node).inserted
    }
    // A schema that another one extends says nothing more than that, and neither does its type alone.
    return schemas.filter { schema in
      let own = bareTarget(of: schema)?.target ?? schema.node
      return !schemas.contains { other in
        other !== schema && (extends(other, own) || isTypeAlone(schema, of: other))
      }
    }
  }

  /// Whether a schema says nothing but the type that all values of another one are of.
  private func isTypeAlone(_ schema: Schema, of other: Schema) -> Bool {
    guard schema.says(nothingBut: .typeAlone), !other.says(nothingBut: .typeAlone) else {
      return false
    }
    let types = shape(of: other, owner: nil).validation.types
    return !types.isEmpty && types.allSatisfy(schema.validation.types.contains)
  }

  /// Whether a schema has the other one among the members of its `allOf`.
  private func extends(_ schema: Schema, _ node: Node) -> Bool {
    let definition = bareTarget(of: schema).flatMap { self.schema(at: $0.target) } ?? schema
    return definition.applicators.allOf.contains { $0.reference?.target == node }
  }
}

extension KeywordSet {
  fileprivate static let typeAlone = annotations.union([.type])
}
