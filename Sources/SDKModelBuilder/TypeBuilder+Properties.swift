import DocumentTree
import OpenAPIDocument
import SDKModel

/// Properties that several parts of an `allOf` describe.
extension TypeBuilder {
  /// The type of a property's values, which must satisfy every schema that describes it.
  ///
  /// - Parameter id: The record that has the property, in which its types nest where no other record's
  ///   property is the same.
  mutating func type(of property: SchemaShape.Property, in id: TypeID) -> ValueType {
    let type = merged(property, in: id)
    if !property.others.isEmpty {
      examples.note(type, ofAll: [property.schema] + property.others)
    }
    return type
  }

  private mutating func merged(_ property: SchemaShape.Property, in id: TypeID) -> ValueType {
    let schemas = telling(property)
    let isInherited = schemas.count == 1 && schemas[0] === property.schema
    let naming = Naming(parent: isInherited ? property.owner ?? id : id, name: property.name)
    guard schemas.count > 1 else { return type(of: schemas.first ?? property.schema, naming) }
    var merged = shape(of: schemas[0], owner: nil)
    for schema in schemas.dropFirst() { merged.merge(shape(of: schema, owner: nil)) }
    merged.isWhole = false
    return type(ofMerged: merged, naming).refusingNull(unless: schemas, self)
  }

  /// The schemas of a property, without those that say nothing more than another one.
  private func telling(_ property: SchemaShape.Property) -> [Schema] {
    guard !property.others.isEmpty else { return [property.schema] }
    var targets: Set<Node> = []
    let schemas = ([property.schema] + property.others).filter { schema in
      guard !schema.saysNothing else { return false }
      return targets.insert(bareTarget(of: schema)?.target ?? schema.node).inserted
    }
    // A schema that another one extends says nothing more than that.
    return schemas.filter { schema in
      let own = bareTarget(of: schema)?.target ?? schema.node
      return !schemas.contains { other in
        other !== schema && extends(other, own)
      }
    }
  }

  /// Whether a schema has the other one among the members of its `allOf`.
  private func extends(_ schema: Schema, _ node: Node) -> Bool {
    let definition = bareTarget(of: schema).flatMap { self.schema(at: $0.target) } ?? schema
    return definition.applicators.allOf.contains { $0.reference?.target == node }
  }
}

extension Schema {
  /// Whether any value satisfies the schema, but for `null`.
  fileprivate var saysNothing: Bool {
    boolean == true
      || (saysNothingOfItsOwn && reference == nil && applicators.allOf.isEmpty)
  }
}
