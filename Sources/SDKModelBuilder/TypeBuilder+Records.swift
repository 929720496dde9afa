import DocumentTree
import OpenAPIDocument
import SDKModel

extension TypeBuilder {
  mutating func declareRecord(_ shape: SchemaShape, id: TypeID) {
    let requiredNames = Set(shape.validation.required.map(\.text))
    var properties: [Property] = []
    for property in shape.properties {
      properties.append(
        self.property(property, in: id, isRequired: requiredNames.contains(property.name)))
    }
    for name in shape.validation.required
    where !shape.properties.contains(where: { $0.name == name.text }) {
      diagnostics.append(
        .warning(
          .unknownRequired, "`\(name.text)` is required, but is no property of the schema",
          at: name.location, hint: "remove it from `required`, or describe it in `properties`"))
    }
    let record = Record(
      properties: properties, additionalProperties: additionalProperties(shape, in: id),
      rules: rules(of: shape, properties: properties))
    declare(
      .record(record), shape, id: id,
      besides: remainder(of: shape, besides: .record(properties: properties)))
  }

  mutating func declare(
    _ kind: TypeDeclaration.Kind, _ shape: SchemaShape, id: TypeID,
    besides assertions: AssertionSet? = nil
  ) {
    // What is said of a type that only one property has is said of the property.
    let documentation =
      id.path.count > 1
      ? Documentation()
      : Documentation(
        summary: shape.schema.annotations.title, description: shape.annotations.description)
    declarations[id] = TypeDeclaration(
      id: id, documentation: documentation,
      deprecation: shape.annotations.isDeprecated
        ? DeprecationMessage.find(in: documentation, shape.schema.extensions) : nil,
      kind: kind, location: shape.schema.location)
    declarations[id]?.schema = asserted.registry.id(of: shape.schema)
    declarations[id]?.assertions = assertions
    // That of a schema which stands inline is the default of what has it.
    if components[shape.schema.node] != nil {
      declarations[id]?.defaultValue = shape.annotations.defaultValue.map(Literal.init)
    }
  }

  private mutating func property(
    _ property: SchemaShape.Property, in id: TypeID, isRequired: Bool
  ) -> Property {
    let type = type(of: property, in: id)
    var annotations = property.schema.annotations
    for other in property.others { annotations.merge(other.annotations) }
    let documentation = Documentation(
      summary: annotations.title, description: annotations.description)
    let access: Property.Access =
      annotations.isReadOnly ? .readOnly : annotations.isWriteOnly ? .writeOnly : .readWrite
    return Property(
      name: property.name, type: type, isRequired: isRequired, access: access,
      defaultValue: annotations.defaultValue.map(Literal.init),
      documentation: documentation,
      deprecation: annotations.isDeprecated
        ? DeprecationMessage.find(in: documentation, property.schema.extensions) : nil,
      location: property.schema.location)
  }

  private mutating func additionalProperties(
    _ shape: SchemaShape, in id: TypeID
  ) -> Record.AdditionalProperties {
    if shape.additionalProperties?.boolean == false, shape.patternProperties.isEmpty {
      return .undocumented
    }
    guard let schema = valueSchema(of: shape), !isStrict || shape.namesAreAllKnown else {
      return .kept(ValueType(.json))
    }
    return .kept(type(of: schema, Naming(parent: id, name: "additional_property")))
  }

  // MARK: Finishing

  /// Settles what can only be known when every type is declared.
  mutating func finish() {
    let sent = reachableFromRequests
    let received = reachableFromResponses
    for id in declared {
      guard var declaration = declarations[id], case .record(var record) = declaration.kind
      else { continue }
      let isSent = sent.contains(id)
      for index in record.properties.indices {
        switch record.properties[index].access {
        // What only the server sets cannot be asked of a caller.
        case .readOnly where isSent: record.properties[index].isRequired = false
        // What only a caller sets is in no answer.
        case .writeOnly where !isSent || received.contains(id):
          record.properties[index].isRequired = false
        case .readOnly, .writeOnly, .readWrite: break
        }
      }
      declaration.kind = .record(record)
      declarations[id] = declaration
    }
  }

  /// The types that requests carry, and those that they are made of.
  var reachableFromRequests: Set<TypeID> { reachable(from: sentTypes) }

  /// The types that answers hold, and those that they are made of.
  var reachableFromResponses: Set<TypeID> { reachable(from: receivedTypes) }

  private func reachable(from roots: Set<TypeID>) -> Set<TypeID> {
    var reached = roots
    var waiting = Array(roots)
    while let id = waiting.popLast() {
      for name in (declarations[id]?.heldTypes ?? []).compactMap(\.namedType)
      where reached.insert(name).inserted {
        waiting.append(name)
      }
    }
    return reached
  }

  /// The declarations at the top level, each with those that nest in it.
  func declarationTree() -> [TypeDeclaration] {
    var children: [TypeID: [TypeID]] = [:]
    var roots: [TypeID] = []
    for id in declared where declarations[id] != nil {
      let parent = TypeID(Array(id.path.dropLast()))
      if declarations[parent] != nil {
        children[parent, default: []].append(id)
      } else {
        roots.append(id)
      }
    }
    func tree(_ id: TypeID) -> TypeDeclaration? {
      guard var declaration = declarations[id] else { return nil }
      declaration.nested = (children[id] ?? []).compactMap(tree)
      return declaration
    }
    return roots.compactMap(tree)
  }
}
