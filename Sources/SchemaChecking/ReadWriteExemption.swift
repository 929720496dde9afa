import DocumentTree
import OpenAPIDocument

/// Determines which required properties may be absent in one direction (OpenAPI 3.0, section
/// 4.7.24.2).
struct ReadWriteExemption {
  let direction: SchemaCheck.Direction
  let schemaAt: (Node) -> Schema?

  /// Whether a property may be absent although a schema requires it.
  func isAllowed(of name: String, in schema: Schema) -> Bool {
    var seen: Set<Node> = []
    return declarations(of: name, in: schema, &seen).contains { property in
      var seen: Set<Node> = []
      return isLeftOut(property, &seen)
    }
  }

  private func declarations(
    of name: String, in schema: Schema, _ seen: inout Set<Node>
  ) -> [Schema] {
    guard seen.insert(schema.node).inserted else { return [] }
    var found = schema.applicators.properties.filter { $0.name == name }.map(\.schema)
    if let target = schema.reference.flatMap({ schemaAt($0.target) }) {
      found += declarations(of: name, in: target, &seen)
    }
    for member in schema.applicators.allOf + schema.applicators.oneOf + schema.applicators.anyOf {
      found += declarations(of: name, in: member, &seen)
    }
    return found
  }

  private func isLeftOut(_ property: Schema, _ seen: inout Set<Node>) -> Bool {
    guard seen.insert(property.node).inserted else { return false }
    let annotations = property.annotations
    if direction == .request ? annotations.isReadOnly : annotations.isWriteOnly { return true }
    if let target = property.reference.flatMap({ schemaAt($0.target) }),
      isLeftOut(target, &seen)
    {
      return true
    }
    return property.applicators.allOf.contains { isLeftOut($0, &seen) }
  }
}
