import Diagnostics
import DocumentTree
import OpenAPIDocument
import SDKModel

extension TypeDeclaration {
  /// A declaration with the documentation from the schemas of a shape.
  ///
  /// - Parameter isComponent: Whether the type is shared. The default of an inline schema belongs
  ///   to its container.
  init(_ kind: Kind, _ shape: SchemaShape, id: TypeID, isComponent: Bool) {
    // The documentation of a type that only one property uses belongs to the property.
    let documentation =
      id.path.count > 1
      ? Documentation()
      : Documentation(
        summary: shape.schema.annotations.title, description: shape.annotations.description)
    self.init(
      id: id, documentation: documentation,
      deprecation: shape.annotations.isDeprecated
        ? DeprecationMessage.find(in: documentation, shape.schema.extensions) : nil,
      kind: kind, location: shape.schema.location)
    if isComponent { defaultValue = shape.annotations.defaultValue.map(Literal.init) }
  }
}

extension Property {
  /// A property with the documentation from its schemas.
  init(_ property: SchemaShape.Property, _ type: ValueType, isRequired: Bool, access: Access) {
    var annotations = property.schema.annotations
    for other in property.others { annotations.merge(other.annotations) }
    let documentation = Documentation(
      summary: annotations.title, description: annotations.description)
    self.init(
      name: property.name, type: type, requirement: isRequired ? .always : .never, access: access,
      defaultValue: annotations.defaultValue.map(Literal.init), documentation: documentation,
      deprecation: annotations.isDeprecated
        ? DeprecationMessage.find(in: documentation, property.schema.extensions) : nil,
      location: property.schema.location)
  }
}

extension Tuple {
  /// A name for an element without one.
  static func ordinal(_ index: Int) -> String {
    let words = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"]
    return index < words.count ? words[index] : "element_\(index + 1)"
  }
}

extension SchemaShape {
  /// Reports required properties that are not described anywhere.
  var unknownRequired: [Diagnostic] {
    let known = Set(properties.map(\.name))
    return validation.required.filter { !known.contains($0.text) }.map { name in
      .warning(
        .unknownRequired, "`\(name.text)` is required, but is no property of the schema",
        at: name.location, hint: "remove it from `required`, or describe it in `properties`")
    }
  }
}
