import DocumentTree
import OpenAPIDocument
import SDKModel

extension TypeBuilder {
  /// Types that would nest deeper than anybody reads stand at the top level.
  private static let deepestNesting = 9

  /// Takes the first free id for a schema, and keeps it for the schema.
  mutating func reserve(_ naming: Naming, for shape: SchemaShape, isNullable: Bool) -> TypeID {
    let schema = shape.schema
    var naming = naming
    if let title = SchemaNames.typeName(fromTitle: schema.annotations.title), naming.parent == nil,
      !naming.isComponent, !names.isComponent(named: title)
    {
      naming.name = title
    }
    if let parent = naming.parent, parent.path.count >= Self.deepestNesting {
      naming = Naming(parent: nil, name: (parent.path + [naming.name]).joined(separator: "_"))
    }
    while isTaken(naming) || !table.reserve(naming.id) {
      naming.name += "_" + naming.role
    }
    if shape.isWhole { table.keep(naming.id, isNullable: isNullable, for: schema.node) }
    return naming.id
  }

  /// Whether the name belongs to a component, whose type may be declared later.
  private func isTaken(_ naming: Naming) -> Bool {
    naming.parent == nil && !naming.isComponent && names.isComponent(named: naming.name)
  }

  func shape(of schema: Schema, owner: TypeID?) -> SchemaShape {
    var visited: Set<Node> = []
    return shape(of: schema, owner: owner, visited: &visited)
  }

  private func shape(of schema: Schema, owner: TypeID?, visited: inout Set<Node>) -> SchemaShape {
    var shape = SchemaShape(schema, owner: owner, infersType: !isStrict)
    guard visited.insert(schema.node).inserted else { return shape }
    if asserted.ignoresReferenceSiblings, let reference = schema.reference,
      let target = self.schema(at: reference.target)
    {
      return self.shape(of: target, owner: owner, visited: &visited)
    }
    if let reference = schema.reference, let target = self.schema(at: reference.target) {
      let name = components[reference.target]?.name ?? names.name(ofTarget: reference)
      let owner = table.id(of: reference.target) ?? TypeID([name])
      shape.merge(
        self.shape(of: target, owner: owner, visited: &visited).without(choicesAmong: visited))
    }
    for member in schema.applicators.allOf {
      if member.isAssertionOnly, member.statesRule {
        shape.rules.append(member)
      } else {
        shape.merge(
          self.shape(of: member, owner: owner, visited: &visited).without(choicesAmong: visited))
      }
    }
    return shape
  }

  func schema(at node: Node) -> Schema? { asserted.schema(at: node) }
}
