import Diagnostics
import DocumentTree

/// Keywords that contain schemas.
extension SchemaReader {
  /// Reads one schema for all elements, or a list of schemas for the first ones, as in draft 4.
  static func readItems(
    _ node: Node, of schema: Node, into applicators: inout SchemaApplicators,
    _ context: inout ReadingContext
  ) {
    switch node.kind {
    case .null: break
    case .sequence:
      applicators.prefixItems = readList(node, .items, &context)
      if let rest = schema["additionalItems"] { applicators.items = read(rest, &context) }
    case .boolean, .integer, .number, .string, .mapping:
      applicators.items = read(node, &context)
    }
  }

  static func behindEmpty(_ node: Node) -> Node? { node.kind == .null ? nil : node }

  static func readProperties(
    _ node: Node, _ keyword: Keyword, _ context: inout ReadingContext
  ) -> [SchemaApplicators.Property] {
    guard let node = context.mapping(node, "`\(keyword.name)`") else { return [] }
    var properties: [SchemaApplicators.Property] = []
    var names: Set<String> = []
    for (key, schema) in node.entries {
      // Swift compares strings by character, and so do the keys of its coders.
      guard names.insert(key.text).inserted else {
        context.log.warning(
          .indistinctProperty,
          "the property `\(key.text)` differs from one above only in how its characters are "
            + "encoded, and is not carried over", at: key)
        continue
      }
      properties.append(SchemaApplicators.Property(name: key.text, schema: read(schema, &context)))
    }
    return properties
  }

  static func readPatternProperties(
    _ node: Node, _ context: inout ReadingContext
  ) -> [SchemaApplicators.PatternProperties] {
    guard let node = context.mapping(node, "`patternProperties`") else { return [] }
    var properties: [SchemaApplicators.PatternProperties] = []
    for (pattern, schema) in node.entries
    where ValidationReader.isPattern(pattern, "a key of `patternProperties`", &context) {
      properties.append(
        SchemaApplicators.PatternProperties(pattern: pattern, schema: read(schema, &context)))
    }
    return properties
  }

  static func readList(
    _ node: Node, _ keyword: Keyword, _ context: inout ReadingContext
  ) -> [Schema] {
    context.elements(of: node, "`\(keyword.name)`") { read($0, &$1) }
  }

  /// Reads the keyword of draft 7 and earlier for `dependentRequired` and `dependentSchemas`.
  static func readDependencies(
    _ node: Node, into content: inout SchemaContent, _ context: inout ReadingContext
  ) {
    guard let node = context.mapping(node, "`dependencies`") else { return }
    for (key, value) in node.entries {
      if value.kind == .sequence {
        content.validation.dependentRequired.append(
          SchemaValidation.DependentRequired(
            property: key.text, required: ValidationReader.names(value, "`dependencies`", &context))
        )
      } else {
        content.applicators.dependentSchemas.append(
          SchemaApplicators.Property(name: key.text, schema: read(value, &context)))
      }
    }
  }
}
