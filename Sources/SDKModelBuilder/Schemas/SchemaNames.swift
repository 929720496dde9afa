import DocumentTree
import Naming
import OpenAPIDocument
import TextGrammar

/// The names of a document's schemas.
struct SchemaNames: Sendable {
  /// The folded names of components and of other referenced schemas.
  private let taken: Set<String>
  private let referenced: [Node: String]
  /// The names of schemas in other components.
  private let parts: [Node: String]

  init(_ document: OpenAPIDescription) {
    referenced = document.referencedSchemaNames
    let schemas = Set(document.schemas.map { Self.folded($0.name) })
      .union(referenced.values.map(Self.folded))
    var series = NameSeries(besides: schemas, key: Self.folded)
    parts = PartNames(document, besides: &series).names
    taken = schemas.union(parts.values.map(Self.folded))
  }

  /// Whether a component has the name, or one that differs only in separators and case.
  func isComponent(named name: String) -> Bool { taken.contains(Self.folded(name)) }

  /// A key that is equal for names that are hard to distinguish.
  @Sendable static func folded(_ name: String) -> String { FoldedName.of(name) }

  // MARK: Schemas that are not components

  /// The name of the shared response, request body, parameter or header field with the schema.
  func name(ofPart node: Node) -> String? { parts[node] }

  /// The name of a referenced schema that is not a component; `nil` if it has none.
  func name(ofReferenced node: Node) -> String? { referenced[node] }

  /// The name of a schema that is not a component.
  func name(ofTarget reference: Reference) -> String {
    referenced[reference.target] ?? Self.name(fromPointer: reference.text)
  }

  /// `#/paths/~1pets/get/responses/200/…/schema` is named after its last significant part.
  private static func name(fromPointer text: String) -> String {
    let structural: Set = ["schema", "items", "properties", "content", "schemas", "components"]
    let tokens = JSONPointer(fragment: String(text.drop { $0 == "#" }))?.tokens ?? []
    let significant = tokens.filter { !structural.contains($0) && Int($0) == nil }
    return significant.suffix(2).joined(separator: "_")
  }

  /// A title that is suitable as the name of a type; otherwise `nil`.
  static func typeName(fromTitle title: String?) -> String? {
    guard let title, title.count <= 40, title.split(separator: " ").count <= 4,
      title.first?.isLetter == true,
      title.allSatisfy({ $0.isLetter || $0.isNumber || " _-".contains($0) })
    else { return nil }
    return title
  }
}
