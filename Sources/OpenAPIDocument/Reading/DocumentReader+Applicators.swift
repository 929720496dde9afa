import Diagnostics
import DocumentTree

extension DocumentReader {
  mutating func readApplicator(
    _ name: String, _ value: Node, of schema: Node, into applicators: inout SchemaApplicators
  ) -> Bool {
    switch name {
    case "properties": applicators.properties = readProperties(value, name)
    case "additionalProperties":
      if let value = behindEmpty(value) { applicators.additionalProperties = readSchema(value) }
    case "patternProperties":
      guard let value = mapping(value, "`patternProperties`") else { break }
      for (pattern, schema) in value.entries
      where isPattern(pattern, "a key of `patternProperties`") {
        applicators.patternProperties.append(
          SchemaApplicators.PatternProperties(pattern: pattern, schema: readSchema(schema)))
      }
    case "propertyNames": applicators.propertyNames = readSchema(value)
    case "unevaluatedProperties":
      usesUnevaluated = true
      applicators.unevaluatedProperties = readSchema(value)
    case "dependentSchemas": applicators.dependentSchemas = readProperties(value, name)
    case "prefixItems": applicators.prefixItems = readSchemas(value, name)
    case "items": readItems(value, of: schema, into: &applicators)
    case "contains": applicators.contains = readSchema(value)
    case "unevaluatedItems":
      usesUnevaluated = true
      applicators.unevaluatedItems = readSchema(value)
    case "allOf": applicators.allOf = readSchemas(value, name)
    case "anyOf": applicators.anyOf = readSchemas(value, name)
    case "oneOf": applicators.oneOf = readSchemas(value, name)
    case "not": if let value = behindEmpty(value) { applicators.not = readSchema(value) }
    case "if": applicators.condition = readSchema(value)
    case "then": applicators.consequence = readSchema(value)
    case "else": applicators.alternative = readSchema(value)
    case "discriminator":
      if value.kind != .null { applicators.discriminator = readDiscriminator(value) }
    default: return false
    }
    return true
  }

  /// One schema for all elements, or a list of schemas for the first ones, as draft 4 has it.
  private mutating func readItems(
    _ node: Node, of schema: Node, into applicators: inout SchemaApplicators
  ) {
    switch node.kind {
    case .null: break
    case .sequence:
      applicators.prefixItems = readSchemas(node, "items")
      if let rest = schema["additionalItems"] { applicators.items = readSchema(rest) }
    default: applicators.items = readSchema(node)
    }
  }

  private func behindEmpty(_ node: Node) -> Node? { node.kind == .null ? nil : node }

  private mutating func readProperties(
    _ node: Node, _ keyword: String
  ) -> [SchemaApplicators.Property] {
    guard let node = mapping(node, "`\(keyword)`") else { return [] }
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

  private mutating func readSchemas(_ node: Node, _ keyword: String) -> [Schema] {
    guard let node = sequence(node, "`\(keyword)`") else { return [] }
    return node.elements.map { readSchema($0) }
  }
}
