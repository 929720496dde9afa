import Diagnostics
import DocumentTree
import OpenAPIDocument
import SDKModel

/// Which names that the document gives to schemas by `x-specsmith-name` have an effect.
struct SchemaNameUses {
  private var named: [(name: Node, schema: Node, type: ValueType)] = []
  /// The names that a declaration has.
  private var used: Set<Node> = []

  /// Notes the type of a schema, if the schema has a name.
  mutating func note(_ schema: Schema, _ type: ValueType) {
    guard let name = schema.extension(SpecsmithExtension.name.rawValue) else { return }
    named.append((name, schema.node, type))
  }

  mutating func use(_ name: Node) { used.insert(name) }

  /// Warnings about names that nothing has: of a string, of a list, or of another schema's type.
  ///
  /// - Parameter properties: The schemas of properties, whose names are the properties'.
  func unused(besides properties: Set<Node>, _ table: TypeTable) -> [Diagnostic] {
    var reported: Set<Node> = []
    return named.compactMap { name, schema, type in
      guard !used.contains(name), !properties.contains(schema), reported.insert(name).inserted
      else { return nil }
      // Equal schemas of one name share a type.
      if case .named(let id) = type.kind, table[id]?.chosenName?.text == name.string { return nil }
      return .warning(
        .unsupportedField,
        "`\(SpecsmithExtension.name.rawValue)` names nothing here: no type is made of this schema",
        at: name.location,
        hint: "it names objects, unions and enumerations, and the properties that have the schema")
    }
  }
}
