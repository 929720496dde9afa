import Diagnostics
import DocumentTree
import TextGrammar

/// A Schema Object: JSON Schema's keywords, grouped by the vocabularies that define them.
///
/// OpenAPI 3.0's own keywords (`nullable`, boolean `exclusiveMinimum`) are converted to JSON Schema
/// 2020-12, so that later stages need to handle only one dialect.
public final class Schema: Sendable {
  /// The node of the schema, which is also its identity.
  public let node: Node
  /// The value of a boolean schema.
  public let boolean: Bool?
  public let reference: Reference?
  public let annotations: SchemaAnnotations
  public let validation: SchemaValidation
  public let applicators: SchemaApplicators
  /// The keywords with an effect.
  public let keywords: KeywordSet
  public let extensions: [Extension]

  init(node: Node, content: consuming SchemaContent, extensions: [Extension] = []) {
    self.node = node
    boolean = nil
    reference = content.reference
    annotations = content.annotations
    validation = content.validation
    applicators = content.applicators
    keywords = content.keywords
    self.extensions = extensions
  }

  init(node: Node, boolean: Bool) {
    self.node = node
    self.boolean = boolean
    reference = nil
    annotations = SchemaAnnotations()
    validation = SchemaValidation()
    applicators = SchemaApplicators()
    keywords = []
    extensions = []
  }

  public var location: SourceLocation { node.location }

  public func `extension`(_ name: String) -> Node? {
    extensions.first { $0.name == name }?.value
  }

  /// The value of a limit, of `pattern` or of `const`, without a copy of ``validation``.
  public func value(of keyword: Keyword) -> Node? { validation[keyword] }

  /// The subschemas of a keyword in document order, without the target of `$ref`.
  public func subschemas(of keyword: Keyword) -> [Schema] {
    switch keyword {
    case .contentSchema: Self.list(annotations.contentSchema)
    case .prefixItems: applicators.prefixItems
    case .items: Self.list(applicators.items)
    case .contains: Self.list(applicators.contains)
    case .unevaluatedItems: Self.list(applicators.unevaluatedItems)
    case .properties: applicators.properties.map(\.schema)
    case .patternProperties: applicators.patternProperties.map(\.schema)
    case .additionalProperties: Self.list(applicators.additionalProperties)
    case .propertyNames: Self.list(applicators.propertyNames)
    case .dependentSchemas: applicators.dependentSchemas.map(\.schema)
    case .unevaluatedProperties: Self.list(applicators.unevaluatedProperties)
    case .allOf: applicators.allOf
    case .anyOf: applicators.anyOf
    case .oneOf: applicators.oneOf
    case .not: Self.list(applicators.not)
    case .condition: Self.list(applicators.condition)
    case .consequence: Self.list(applicators.consequence)
    case .alternative: Self.list(applicators.alternative)
    case .title, .description, .defaultValue, .deprecated, .readOnly, .writeOnly, .example,
      .examples, .xml, .contentEncoding, .contentMediaType, .type, .nullable, .enumeration,
      .constant, .minimum, .exclusiveMinimum, .maximum, .exclusiveMaximum, .multipleOf, .minLength,
      .maxLength, .pattern, .format, .minItems, .maxItems, .uniqueItems, .minContains,
      .maxContains, .minProperties, .maxProperties, .required, .dependentRequired, .reference,
      .discriminator:
      []
    }
  }

  private static func list(_ schema: Schema?) -> [Schema] { schema.map { [$0] } ?? [] }

  /// The subschemas of several keywords.
  public func subschemas(of keywords: KeywordSet) -> [Schema] {
    let stated = keywords.intersection(self.keywords)
    // Most schemas have none, or those of one keyword.
    guard let first = stated.first else { return [] }
    var subschemas = subschemas(of: first)
    for keyword in stated.subtracting([first]).members {
      subschemas += self.subschemas(of: keyword)
    }
    return subschemas
  }

  /// Whether the schema has only the given keywords.
  public func hasOnly(_ keywords: KeywordSet) -> Bool {
    boolean == nil && self.keywords.subtracting(keywords).isEmpty
  }

  /// Whether the siblings of a `$ref` are only descriptions.
  var isBareReference: Bool {
    reference != nil
      && node.entries.allSatisfy { key, _ in
        guard let keyword = Keyword(named: key.text) else {
          return key.text == "summary" || key.text.hasScalarPrefix("x-")
        }
        return keyword == .reference || KeywordSet.words.contains(keyword)
      }
  }

  /// Whether every value satisfies the schema. This is `false` if there are unknown keywords, which
  /// may restrict values.
  public var acceptsAnything: Bool {
    boolean
      ?? node.entries.allSatisfy { key, _ in
        let keyword = Keyword(named: key.text)
        return keyword.map(KeywordSet.annotations.contains)
          ?? (key.text == "$comment" || key.text.hasScalarPrefix("x-"))
      }
  }
}

/// A `$ref` and its target.
public struct Reference: Sendable {
  public var text: String
  /// The final target, if a `$ref` leads to another lone `$ref`.
  public var target: Node
  public var location: SourceLocation
}
