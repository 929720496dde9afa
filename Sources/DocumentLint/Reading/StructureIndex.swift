import DocumentTree

/// Numbers schemas so that two schemas have the same number if they differ only in descriptions and
/// order.
struct StructureIndex {
  /// A value whose parts already have numbers.
  private struct Shape: Hashable {
    var kind: Node.Kind
    var text: String
    var keys: [String] = []
    var parts: [Int] = []
  }

  /// The meaning of a mapping's entries.
  private enum Meaning {
    /// Keywords of a schema.
    case schema
    /// Schemas by names, such as those of `properties`.
    case schemas
    /// An arbitrary value.
    case value
    /// A list of names, whose order does not matter.
    case names
  }

  private var numbers: [Shape: Int] = [:]

  mutating func number(of schema: Node) -> Int { number(of: schema, .schema) }

  private mutating func number(of node: Node, _ meaning: Meaning) -> Int {
    var shape = Shape(kind: node.kind, text: "")
    switch node.kind {
    case .mapping:
      let entries = node.entries.filter { meaning != .schema || !Self.prose.contains($0.key.text) }
        .sorted { $0.key.text < $1.key.text }
      for (key, value) in entries {
        shape.keys.append(key.text)
        shape.parts.append(number(of: value, Self.meaning(of: key.text, in: meaning)))
      }
    case .sequence:
      shape.parts = node.elements.map { number(of: $0, meaning) }
      if meaning == .names { shape.parts.sort() }
    case .null, .boolean, .integer, .number, .string: shape.text = node.text
    }
    if let known = numbers[shape] { return known }
    numbers[shape] = numbers.count
    return numbers.count - 1
  }

  /// Keywords that do not restrict values.
  private static let prose: Set<String> = [
    "title", "description", "example", "examples", "$comment", "externalDocs",
  ]

  private static func meaning(of key: String, in meaning: Meaning) -> Meaning {
    switch meaning {
    case .schemas: return .schema
    case .value, .names: return .value
    case .schema: break
    }
    switch key {
    case "properties", "patternProperties", "dependentSchemas", "$defs", "definitions":
      return .schemas
    case "items", "additionalProperties", "allOf", "anyOf", "oneOf", "not", "if", "then", "else",
      "prefixItems", "contains", "propertyNames", "unevaluatedItems", "unevaluatedProperties":
      return .schema
    case "required": return .names
    default: return .value
    }
  }
}
