import DocumentTree

/// Numbers schemas so that two have one number where they differ in nothing but prose and order.
struct StructureIndex {
  /// A value whose parts have numbers already.
  private struct Shape: Hashable {
    var kind: Node.Kind
    var text: String
    var keys: [String] = []
    var parts: [Int] = []
  }

  /// What the entries of a mapping are.
  private enum Meaning {
    /// Keywords of a schema.
    case schema
    /// Schemas by names, such as those of `properties`.
    case schemas
    /// A value that is taken as it stands.
    case value
    /// A list of names in any order.
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

  /// Keywords that say nothing of which values there are.
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
