import Diagnostics
import DocumentTree

extension DocumentReader {
  /// Reads a schema, or what stands where a schema belongs.
  mutating func readSchema(_ node: Node) -> Schema {
    if let schema = schemasRead[node] { return schema }
    let schema = readNewSchema(node)
    schemasRead[node] = schema
    return schema
  }

  private mutating func readNewSchema(_ node: Node) -> Schema {
    if let boolean = node.boolean { return Schema(node: node, boolean: boolean) }
    guard expectMapping(node, "a schema") else { return Schema(node: node, boolean: true) }

    let reference = node["$ref"].flatMap { readReference($0) }
    var annotations = SchemaAnnotations()
    var validation = SchemaValidation()
    var applicators = SchemaApplicators()
    var extensions: [Extension] = []
    for (key, value) in node.entries {
      let name = key.text
      if readAnnotation(name, value, into: &annotations)
        || readAssertion(name, value, into: &validation)
        || readApplicator(name, value, into: &applicators)
      {
        continue
      }
      if name.hasPrefix("x-") {
        extensions.append(Extension(name: name, value: value))
      } else if !Self.keywordsWithoutEffect.contains(name) {
        unsupported(key, in: "a schema")
      }
    }
    return Schema(
      node: node, reference: reference, annotations: annotations, validation: validation,
      applicators: applicators, extensions: extensions)
  }

  /// Keywords that say nothing about a value, or are read elsewhere.
  private static let keywordsWithoutEffect: Set<String> = [
    "$ref", "$schema", "$id", "$comment", "$defs", "$anchor", "definitions", "externalDocs", "xml",
  ]

  mutating func readReference(_ node: Node) -> Reference? {
    guard let text = text(node, "`$ref`") else { return nil }
    return readReference(text, at: node)
  }

  mutating func readReference(_ text: String, at node: Node) -> Reference? {
    do {
      let target = try references.resolve(text, at: node)
      schemaTargets.append(target)
      return Reference(text: text, target: target, location: node.location)
    } catch let diagnostic as Diagnostic {
      diagnostics.append(diagnostic)
    } catch {
      self.error("reference-not-found", "\(error)", at: node)
    }
    return nil
  }

  private mutating func readAnnotation(
    _ name: String, _ value: Node, into annotations: inout SchemaAnnotations
  ) -> Bool {
    switch name {
    case "title": annotations.title = text(value, "`title`")
    case "description": annotations.description = text(value, "`description`")
    case "default": annotations.defaultValue = value
    case "deprecated": annotations.isDeprecated = flag(value, "`deprecated`")
    case "readOnly": annotations.isReadOnly = flag(value, "`readOnly`")
    case "writeOnly": annotations.isWriteOnly = flag(value, "`writeOnly`")
    case "example": annotations.examples.append(value)
    case "examples": annotations.examples += value.elements
    default: return false
    }
    return true
  }

  private mutating func readApplicator(
    _ name: String, _ value: Node, into applicators: inout SchemaApplicators
  ) -> Bool {
    switch name {
    case "properties":
      guard expectMapping(value, "`properties`") else { break }
      applicators.properties = readProperties(value)
    case "additionalProperties": applicators.additionalProperties = readSchema(value)
    case "patternProperties":
      guard expectMapping(value, "`patternProperties`") else { break }
      applicators.patternProperties = value.entries.map { pattern, schema in
        SchemaApplicators.PatternProperties(pattern: pattern, schema: readSchema(schema))
      }
    case "propertyNames": applicators.propertyNames = readSchema(value)
    case "unevaluatedProperties": applicators.unevaluatedProperties = readSchema(value)
    case "dependentSchemas":
      guard expectMapping(value, "`dependentSchemas`") else { break }
      applicators.dependentSchemas = readProperties(value)
    case "prefixItems": applicators.prefixItems = readSchemas(value, name)
    case "items": applicators.items = readSchema(value)
    case "contains": applicators.contains = readSchema(value)
    case "unevaluatedItems": applicators.unevaluatedItems = readSchema(value)
    case "allOf": applicators.allOf = readSchemas(value, name)
    case "anyOf": applicators.anyOf = readSchemas(value, name)
    case "oneOf": applicators.oneOf = readSchemas(value, name)
    case "not": applicators.not = readSchema(value)
    case "if": applicators.condition = readSchema(value)
    case "then": applicators.consequence = readSchema(value)
    case "else": applicators.alternative = readSchema(value)
    case "discriminator": applicators.discriminator = readDiscriminator(value)
    default: return false
    }
    return true
  }

  private mutating func readProperties(_ node: Node) -> [SchemaApplicators.Property] {
    var properties: [SchemaApplicators.Property] = []
    var names: Set<String> = []
    for (key, schema) in node.entries {
      // Swift's texts are equal by their characters, and so are the keys of its JSON coders.
      guard names.insert(key.text).inserted else {
        warning(
          "indistinct-property",
          "the property `\(key.text)` differs from one above only in how its characters are "
            + "encoded, and is not carried over", at: key)
        continue
      }
      properties.append(SchemaApplicators.Property(name: key.text, schema: readSchema(schema)))
    }
    return properties
  }

  private mutating func readSchemas(_ node: Node, _ keyword: String) -> [Schema] {
    guard expectSequence(node, "`\(keyword)`") else { return [] }
    return node.elements.map { readSchema($0) }
  }
}
