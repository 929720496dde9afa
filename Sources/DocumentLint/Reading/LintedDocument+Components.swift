import DocumentTree
import OpenAPIDocument

/// Actions that move a schema to a component.
extension LintedDocument {
  /// Adds a schema to the components.
  func addition(of schema: OverlayValue, as name: String) -> OverlayAction? {
    let isSwagger = openAPI.version == .v20
    let holder = isSwagger ? root["definitions"] : root["components"]?["schemas"]
    if let holder { return update(holder, .mapping(name, schema)) }
    let added = OverlayValue.mapping(name, schema)
    return update(
      root,
      isSwagger
        ? .mapping("definitions", added) : .mapping("components", .mapping("schemas", added)))
  }

  /// A `$ref` to a component.
  func reference(to name: String) -> String {
    let folder = openAPI.version == .v20 ? "definitions" : "components/schemas"
    return "#/\(folder)/" + ComponentName.escaped(name)
  }

  /// A reference with the original schema's description beside it.
  func describedReference(_ reference: String, like schema: Node) -> OverlayValue {
    guard let description = schema["description"]?.string else {
      return .mapping("$ref", .text(reference))
    }
    return .mapping([
      ("description", .text(description)),
      ("allOf", .sequence([.mapping("$ref", .text(reference))])),
    ])
  }

  /// Replaces a node; empty if the node is not a value of a mapping.
  func replacement(of node: Node, by value: OverlayValue) -> [OverlayAction] {
    guard let (holder, key) = OverlayTarget.holder(of: node, from: root),
      let removal = remove(node), let update = update(holder, .mapping(key, value))
    else { return [] }
    return [removal, update]
  }
}
