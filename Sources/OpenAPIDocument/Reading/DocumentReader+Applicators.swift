import Diagnostics
import DocumentTree

extension DocumentReader {
  /// One schema for all elements, or a list of schemas for the first ones, as draft 4 has it.
  mutating func readItems(
    _ node: Node, of schema: Node, into applicators: inout SchemaApplicators
  ) {
    switch node.kind {
    case .null: break
    case .sequence:
      applicators.prefixItems = readSchemas(node, .items)
      if let rest = schema["additionalItems"] { applicators.items = readSchema(rest) }
    default: applicators.items = readSchema(node)
    }
  }

  func behindEmpty(_ node: Node) -> Node? { node.kind == .null ? nil : node }

  mutating func readProperties(
    _ node: Node, _ keyword: Keyword
  ) -> [SchemaApplicators.Property] {
    guard let node = mapping(node, "`\(keyword.name)`") else { return [] }
    var properties: [SchemaApplicators.Property] = []
    var names: Set<String> = []
    for (key, schema) in node.entries {
      // Swift's texts are equal by their characters, and so are the keys of its JSON coders.
      guard names.insert(key.text).inserted else {
        warning(
          .indistinctProperty,
          "the property `\(key.text)` differs from one above only in how its characters are "
            + "encoded, and is not carried over", at: key)
        continue
      }
      properties.append(SchemaApplicators.Property(name: key.text, schema: readSchema(schema)))
    }
    return properties
  }

  mutating func readPatternProperties(_ node: Node) -> [SchemaApplicators.PatternProperties] {
    guard let node = mapping(node, "`patternProperties`") else { return [] }
    var properties: [SchemaApplicators.PatternProperties] = []
    for (pattern, schema) in node.entries
    where isPattern(pattern, "a key of `patternProperties`") {
      properties.append(
        SchemaApplicators.PatternProperties(pattern: pattern, schema: readSchema(schema)))
    }
    return properties
  }

  mutating func readSchemas(_ node: Node, _ keyword: Keyword) -> [Schema] {
    guard let node = sequence(node, "`\(keyword.name)`") else { return [] }
    return node.elements.map { readSchema($0) }
  }
}
