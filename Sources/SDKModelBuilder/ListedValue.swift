import DocumentTree
import OpenAPIDocument

/// A value of an `enum` or a `const`, with its description in the document.
struct ListedValue {
  var node: Node
  var suggestedName: String?
  var description: String?

  /// The values except `null`, with names and descriptions from extensions.
  static func list(_ nodes: [Node], of schema: Schema) -> [ListedValue] {
    let values = nodes.filter { $0.kind != .null }
    let names = texts(["x-enum-varnames", "x-enumNames", "x-enum-names"], of: schema, for: nodes)
    let descriptions = texts(
      ["x-enum-descriptions", "x-enumDescriptions"], of: schema, for: nodes)
    // The description of a schema with a single value describes that value.
    let isConstant = values.count == 1
    return values.map { node in
      ListedValue(
        node: node,
        suggestedName: names[node]
          ?? (isConstant && node.kind != .string ? schema.annotations.title : nil),
        description: descriptions[node] ?? (isConstant ? schema.annotations.description : nil))
    }
  }

  /// The names or descriptions from the first extension that exists: a list parallel to the values,
  /// or a mapping.
  private static func texts(
    _ extensions: [String], of schema: Schema, for nodes: [Node]
  ) -> [Node: String] {
    guard let texts = extensions.lazy.compactMap({ schema.extension($0) }).first else { return [:] }
    var result: [Node: String] = [:]
    if texts.kind == .mapping {
      for node in nodes { result[node] = texts[node.text]?.text }
    } else if texts.count == nodes.count {
      for (node, text) in zip(nodes, texts.elements) where text.kind != .null {
        result[node] = text.text
      }
    }
    return result
  }
}
