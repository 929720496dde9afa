import DocumentTree
import OpenAPIDocument

/// Finds schemas that are equal in everything that an SDK carries.
///
/// Prose and examples do not count, and neither does the location of a schema. A `$ref` counts as
/// its target. Each schema of the document is visited once.
struct SchemaKeys {
  /// Equal schemas have equal keys.
  struct Key: Hashable {
    fileprivate let number: Int
    /// Whether requests and responses have different properties.
    let dependsOnDirection: Bool
  }

  private enum Token: Hashable {
    case keyword(Keyword)
    case text(String)
    case type(SchemaType)
    case scalar(Node.Kind, String)
    case part(Int)
    case target(Node)
    case flag(Bool)
  }

  /// What a key is made of.
  private struct Content {
    var tokens: [Token] = []
    var dependsOnDirection = false
  }

  private var numbers: [[Token]: Int] = [:]
  private var keys: [Node: Key] = [:]

  /// The key of a schema, without what it states about its container: a default, and in which
  /// messages the value occurs.
  mutating func key(of schema: Schema) -> Key {
    if let key = keys[schema.node] { return key }
    var content = Content()
    if let boolean = schema.boolean { content.tokens.append(.flag(boolean)) }
    for keyword in schema.keywords.members { add(keyword, of: schema, to: &content) }
    for found in schema.extensions where Self.isRead(found.name) {
      content.tokens.append(.text(found.name))
      add(found.value, to: &content.tokens)
    }
    let key = Key(
      number: number(of: content.tokens), dependsOnDirection: content.dependsOnDirection)
    keys[schema.node] = key
    return key
  }

  /// The extensions that affect types.
  private static func isRead(_ name: String) -> Bool {
    ["x-enum", "x-ms-", "x-specsmith-"].contains { name.hasPrefix($0) }
  }

  private mutating func add(_ keyword: Keyword, of schema: Schema, to content: inout Content) {
    func begin() { content.tokens.append(.keyword(keyword)) }
    switch keyword {
    case .description, .example, .examples, .xml, .defaultValue, .readOnly, .writeOnly: break
    case .title:
      // The title of a single value names it.
      guard schema.validation.constant != nil || schema.validation.enumeration?.count == 1 else {
        break
      }
      addTitle(of: schema, to: &content.tokens)
    case .deprecated, .uniqueItems: begin()
    case .nullable:
      begin()
      content.tokens.append(.flag(schema.validation.namesNull))
    case .contentEncoding:
      begin()
      content.tokens.append(.text(schema.annotations.contentEncoding ?? ""))
    case .contentMediaType:
      begin()
      content.tokens.append(.text(schema.annotations.contentMediaType ?? ""))
    case .type:
      begin()
      for type in schema.validation.types { content.tokens.append(.type(type)) }
    case .format:
      begin()
      content.tokens.append(.text(schema.validation.format ?? ""))
    case .enumeration:
      begin()
      for value in schema.validation.enumeration ?? [] { add(value, to: &content.tokens) }
    case .required:
      begin()
      for name in schema.validation.required.map(\.text).sorted() {
        content.tokens.append(.text(name))
      }
    case .dependentRequired:
      begin()
      for rule in schema.validation.dependentRequired {
        content.tokens += [.text(rule.property), .flag(true)]
        for name in rule.required { content.tokens.append(.text(name.text)) }
        content.tokens.append(.flag(false))
      }
    case .constant, .minimum, .exclusiveMinimum, .maximum, .exclusiveMaximum, .multipleOf,
      .minLength, .maxLength, .pattern, .minItems, .maxItems, .minContains, .maxContains,
      .minProperties, .maxProperties:
      begin()
      if let value = schema.validation[keyword] { add(value, to: &content.tokens) }
    case .reference:
      begin()
      addTarget(schema.reference, to: &content.tokens)
    case .discriminator:
      begin()
      if let discriminator = schema.applicators.discriminator {
        add(discriminator, to: &content.tokens)
      }
    case .properties:
      begin()
      add(schema.applicators.properties, to: &content)
    case .dependentSchemas:
      begin()
      add(schema.applicators.dependentSchemas, to: &content)
    case .patternProperties:
      begin()
      for pattern in schema.applicators.patternProperties {
        content.tokens.append(.text(pattern.pattern.text))
        add(part: pattern.schema, to: &content)
      }
    case .anyOf, .oneOf, .prefixItems:
      begin()
      for part in schema.subschemas(of: keyword) {
        add(part: part, to: &content)
        // Titles name the cases of a union and the elements of a tuple.
        addTitle(of: part, to: &content.tokens)
      }
    case .contentSchema, .items, .contains, .unevaluatedItems, .additionalProperties,
      .propertyNames, .unevaluatedProperties, .allOf, .not, .condition, .consequence, .alternative:
      begin()
      for part in schema.subschemas(of: keyword) { add(part: part, to: &content) }
    }
  }

  // MARK: Parts

  private mutating func add(
    _ properties: [SchemaApplicators.Property], to content: inout Content
  ) {
    for property in properties {
      content.tokens.append(.text(property.name))
      add(part: property.schema, to: &content)
    }
  }

  /// Adds a schema inside of another one, with what it states about its container.
  private mutating func add(part schema: Schema, to content: inout Content) {
    let key = key(of: schema)
    content.tokens.append(.part(key.number))
    if schema.annotations.isReadOnly { content.tokens.append(.keyword(.readOnly)) }
    if schema.annotations.isWriteOnly { content.tokens.append(.keyword(.writeOnly)) }
    if let value = schema.annotations.defaultValue {
      content.tokens.append(.keyword(.defaultValue))
      add(value, to: &content.tokens)
    }
    if key.dependsOnDirection || schema.annotations.isReadOnly || schema.annotations.isWriteOnly {
      content.dependsOnDirection = true
    }
  }

  private func addTitle(of schema: Schema, to tokens: inout [Token]) {
    if let title = schema.annotations.title { tokens += [.keyword(.title), .text(title)] }
  }

  private func addTarget(_ reference: Reference?, to tokens: inout [Token]) {
    if let reference { tokens.append(.target(reference.target)) }
  }

  private func add(_ discriminator: Discriminator, to tokens: inout [Token]) {
    tokens.append(.text(discriminator.property))
    for mapping in discriminator.mappings {
      tokens.append(.text(mapping.value))
      addTarget(mapping.target, to: &tokens)
    }
    addTarget(discriminator.defaultTarget, to: &tokens)
  }

  /// Adds a value of the document.
  private mutating func add(_ node: Node, to tokens: inout [Token]) {
    var parts: [Token] = []
    switch node.kind {
    case .null, .boolean, .integer, .number, .string:
      tokens.append(.scalar(node.kind, node.text))
      return
    case .sequence:
      for element in node.elements { add(element, to: &parts) }
      parts.append(.flag(false))
    case .mapping:
      for (key, value) in node.entries {
        parts.append(.text(key.text))
        add(value, to: &parts)
      }
      parts.append(.flag(true))
    }
    tokens.append(.part(number(of: parts)))
  }

  private mutating func number(of tokens: [Token]) -> Int {
    if let number = numbers[tokens] { return number }
    numbers[tokens] = numbers.count
    return numbers.count - 1
  }
}
