import DocumentTree
import OpenAPIDocument

/// The schemas of a document that others may refer to, by their nodes.
package struct SchemaIndex: Sendable {
  /// The schemas under `components`.
  package let components: [Node: OpenAPIDescription.NamedSchema]
  private let referenced: [Node: Schema]

  package init(_ document: OpenAPIDescription) {
    components = Dictionary(
      document.schemas.map { ($0.schema.node, $0) }, uniquingKeysWith: { first, _ in first })
    referenced = document.referencedSchemas
  }

  /// The target of a reference.
  package func schema(at node: Node) -> Schema? { components[node]?.schema ?? referenced[node] }
}
