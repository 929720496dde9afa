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
    case scalar(Node.Kind, String)
    case part(Int)
    case target(Node)
    case flag(Bool)
  }

  private var numbers: [[Token]: Int] = [:]
  private var keys: [Node: Key] = [:]

  /// The key of a schema, without what it states about its container: a default, and in which
  /// messages the value occurs.
  mutating func key(of schema: Schema) -> Key {
    if let key = keys[schema.node] { return key }
    var tokens: [Token] = []
    if let boolean = schema.boolean { tokens.append(.flag(boolean)) }
    for keyword in schema.keywords.members { tokens += self.tokens(of: keyword, in: schema) }
    for found in schema.extensions where Self.isRead(found.name) {
      tokens += [.text(found.name), part(found.value)]
    }
    let parts = schema.keywords.members.lazy.flatMap(schema.subschemas)
    let dependsOnDirection = parts.contains { part in
      part.annotations.isReadOnly || part.annotations.isWriteOnly
        || keys[part.node]?.dependsOnDirection == true
    }
    let key = Key(number: number(of: tokens), dependsOnDirection: dependsOnDirection)
    keys[schema.node] = key
    return key
  }

  /// The extensions that affect types.
  private static func isRead(_ name: String) -> Bool {
    ["x-enum", "x-ms-", "x-specsmith-"].contains { name.hasPrefix($0) }
  }

  private mutating func tokens(of keyword: Keyword, in schema: Schema) -> [Token] {
    let validation = schema.validation
    let annotations = schema.annotations
    switch keyword {
    case .description, .example, .examples, .xml, .defaultValue, .readOnly, .writeOnly: return []
    case .title:
      // The title of a single value names it.
      guard validation.constant != nil || validation.enumeration?.count == 1 else { return [] }
      return title(of: schema)
    case .deprecated, .uniqueItems: return [.keyword(keyword)]
    case .nullable: return [.keyword(keyword), .flag(validation.namesNull)]
    case .contentEncoding: return [.keyword(keyword), .text(annotations.contentEncoding ?? "")]
    case .contentMediaType: return [.keyword(keyword), .text(annotations.contentMediaType ?? "")]
    case .type: return [.keyword(keyword)] + validation.types.map { .text($0.rawValue) }
    case .format: return [.keyword(keyword), .text(validation.format ?? "")]
    case .enumeration: return [.keyword(keyword)] + (validation.enumeration ?? []).map { part($0) }
    case .required:
      return [.keyword(keyword)] + validation.required.map(\.text).sorted().map { .text($0) }
    case .dependentRequired:
      return [.keyword(keyword)]
        + validation.dependentRequired.flatMap { rule in
          [.text(rule.property), .flag(true)] + rule.required.map { .text($0.text) } + [
            .flag(false)
          ]
        }
    case .constant, .minimum, .exclusiveMinimum, .maximum, .exclusiveMaximum, .multipleOf,
      .minLength, .maxLength, .pattern, .minItems, .maxItems, .minContains, .maxContains,
      .minProperties, .maxProperties:
      return [.keyword(keyword)] + (validation[keyword].map { [part($0)] } ?? [])
    case .reference: return [.keyword(keyword)] + target(schema.reference)
    case .discriminator:
      return [.keyword(keyword)] + discriminator(schema.applicators.discriminator)
    case .properties: return [.keyword(keyword)] + parts(schema.applicators.properties)
    case .dependentSchemas: return [.keyword(keyword)] + parts(schema.applicators.dependentSchemas)
    case .patternProperties:
      return [.keyword(keyword)]
        + schema.applicators.patternProperties.flatMap {
          [.text($0.pattern.text)] + tokens(ofPart: $0.schema)
        }
    case .anyOf, .oneOf, .prefixItems:
      // Titles name the cases of a union and the elements of a tuple.
      return [.keyword(keyword)]
        + schema.subschemas(of: keyword).flatMap { tokens(ofPart: $0) + title(of: $0) }
    case .contentSchema, .items, .contains, .unevaluatedItems, .additionalProperties,
      .propertyNames, .unevaluatedProperties, .allOf, .not, .condition, .consequence, .alternative:
      return [.keyword(keyword)] + schema.subschemas(of: keyword).flatMap { tokens(ofPart: $0) }
    }
  }

  // MARK: Parts

  private mutating func parts(_ properties: [SchemaApplicators.Property]) -> [Token] {
    properties.flatMap { [.text($0.name)] + tokens(ofPart: $0.schema) }
  }

  /// A schema inside of another one, with what it states about its container.
  private mutating func tokens(ofPart schema: Schema) -> [Token] {
    let annotations = schema.annotations
    var tokens: [Token] = [.part(key(of: schema).number)]
    if annotations.isReadOnly { tokens.append(.keyword(.readOnly)) }
    if annotations.isWriteOnly { tokens.append(.keyword(.writeOnly)) }
    if let value = annotations.defaultValue { tokens += [.keyword(.defaultValue), part(value)] }
    return tokens
  }

  private func title(of schema: Schema) -> [Token] {
    schema.annotations.title.map { [.keyword(.title), .text($0)] } ?? []
  }

  private func target(_ reference: Reference?) -> [Token] {
    reference.map { [.target($0.target)] } ?? []
  }

  private func discriminator(_ discriminator: Discriminator?) -> [Token] {
    guard let discriminator else { return [] }
    return [.text(discriminator.property)]
      + discriminator.mappings.flatMap { [.text($0.value)] + target($0.target) }
      + target(discriminator.defaultTarget)
  }

  /// A value of the document.
  private mutating func part(_ node: Node) -> Token {
    var tokens: [Token] = []
    switch node.kind {
    case .null, .boolean, .integer, .number, .string: return .scalar(node.kind, node.text)
    case .sequence: tokens = node.elements.map { part($0) } + [.flag(false)]
    case .mapping:
      tokens = node.entries.flatMap { [.text($0.key.text), part($0.value)] } + [.flag(true)]
    }
    return .part(number(of: tokens))
  }

  private mutating func number(of tokens: [Token]) -> Int {
    if let number = numbers[tokens] { return number }
    numbers[tokens] = numbers.count
    return numbers.count - 1
  }
}
