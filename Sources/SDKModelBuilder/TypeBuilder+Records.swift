import DocumentTree
import OpenAPIDocument
import SDKModel

extension TypeBuilder {
  mutating func declareRecord(_ shape: SchemaShape, id: TypeID) {
    let requiredNames = Set(shape.validation.required.map(\.text))
    var properties: [Property] = []
    for property in shape.properties {
      properties.append(
        self.property(
          property, in: id, of: shape, isRequired: requiredNames.contains(property.name)))
    }
    for name in shape.validation.required
    where !shape.properties.contains(where: { $0.name == name.text }) {
      report(
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
    var declaration = TypeDeclaration(
      id: id, documentation: documentation,
      deprecation: shape.annotations.isDeprecated
        ? DeprecationMessage.find(in: documentation, shape.schema.extensions) : nil,
      kind: kind, location: shape.schema.location)
    declaration.schema = asserted.registry.id(of: shape.schema)
    declaration.assertions = assertions
    // That of a schema which stands inline is the default of what has it.
    if components[shape.schema.node] != nil {
      declaration.defaultValue = shape.annotations.defaultValue.map(Literal.init)
    }
    table.declare(declaration)
  }

  private mutating func property(
    _ property: SchemaShape.Property, in id: TypeID, of shape: SchemaShape, isRequired: Bool
  ) -> Property {
    let type = type(of: property, in: id, of: shape)
    var annotations = property.schema.annotations
    for other in property.others { annotations.merge(other.annotations) }
    let documentation = Documentation(
      summary: annotations.title, description: annotations.description)
    let access = asserted.access(to: property.schemas)
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
    if shape.forbidsOthers { return .undocumented }
    let schemas = valueSchemas(of: shape)
    guard !schemas.isEmpty, !isStrict || shape.namesAreAllKnown else {
      return .kept(ValueType(.json))
    }
    let type = type(
      ofAll: schemas, Naming(parent: id, name: "additional_property"), in: shape)
    declarePending()
    return .kept(type)
  }
}
