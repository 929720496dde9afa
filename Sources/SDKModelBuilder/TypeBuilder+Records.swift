import Diagnostics
import DocumentTree
import OpenAPIDocument
import SDKModel

extension TypeBuilder {
  mutating func declareRecord(_ shape: SchemaShape, id: TypeID) {
    let lists = shape.validation.requiredLists
    var required: [String: SourceLocation] = [:]
    for list in lists {
      for name in list.elements where required[name.text] == nil {
        required[name.text] = list.location
      }
    }
    let requiredNames = Set(shape.validation.required.map(\.text))
    var properties: [Property] = []
    if let excess = sharing.takeProperties(of: shape) { report(excess) }
    guard !sharing.isExhausted else {
      return declare(.record(Record(properties: [])), shape, id: id)
    }
    for property in shape.properties {
      var built = self.property(
        property, in: id, of: shape, isRequired: requiredNames.contains(property.name))
      built.requirementLocation = required[property.name]
      properties.append(built)
    }
    report(shape.unknownRequired)
    var record = Record(
      properties: properties, additionalProperties: additionalProperties(shape, in: id),
      rules: rules(of: shape, properties: properties))
    record.requirementLocation = lists.first?.location
    declare(
      .record(record), shape, id: id,
      besides: remainder(of: shape, besides: .record(properties: properties)))
  }

  private mutating func property(
    _ property: SchemaShape.Property, in id: TypeID, of shape: SchemaShape, isRequired: Bool
  ) -> Property {
    let type = type(of: property, in: id, of: shape)
    var built = Property(
      property, type, isRequired: isRequired, access: asserted.access(to: property.schemas))
    built.constant = constant(of: property, type)
    built.chosenName = chosenName(.member, in: property.schemas.flatMap(\.extensions))
    return built
  }

  /// The only value of a property that is not an enumeration: a boolean, or `null`.
  private func constant(of property: SchemaShape.Property, _ type: ValueType) -> Literal? {
    if type.constraints.allowedValues != nil { return type.constraints.onlyValue }
    guard case .json = type.kind, type.assertions != nil,
      let shape = shapes.conjunction(of: property.schemas)
    else { return nil }
    if let listing = shape.listing {
      return listing.nodes.allSatisfy { $0.kind == .null } ? .null : nil
    }
    return shape.namedTypes == .null && !shape.isNever ? .null : nil
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
      ofAll: schemas, TypeNaming(parent: id, name: "additional_property"), in: shape)
    declarePending()
    return .kept(type)
  }
}
