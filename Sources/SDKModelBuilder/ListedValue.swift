import DocumentTree
import OpenAPIDocument

/// A value that `enum` or `const` lists, with what the document says of it.
struct ListedValue {
  var node: Node
  var suggestedName: String?
  var description: String?

  /// The values but `null`, with the names and descriptions that extensions give them.
  static func list(_ nodes: [Node], of schema: Schema) -> [ListedValue] {
    let values = nodes.filter { $0.kind != .null }
    let names = texts(["x-enum-varnames", "x-enumNames", "x-enum-names"], of: schema, for: nodes)
    let descriptions = texts(
      ["x-enum-descriptions", "x-enumDescriptions"], of: schema, for: nodes)
    // Of a single value, what is said of the schema is said of it.
    let isConstant = values.count == 1
    return values.map { node in
      ListedValue(
        node: node,
        suggestedName: names[node]
          ?? (isConstant && node.kind != .string ? schema.annotations.title : nil),
        description: descriptions[node] ?? (isConstant ? schema.annotations.description : nil))
    }
  }

  /// The texts of the first extension that is there: a list beside the values, or a mapping by them.
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
