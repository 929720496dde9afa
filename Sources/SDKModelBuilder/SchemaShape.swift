import DocumentTree
import OpenAPIDocument
import SDKModel

/// A schema merged with the targets of its `$ref` and `allOf`: all requirements for a value
/// together.
///
/// It contains what determines the type. The assertions of its schemas are read from ``roots``,
/// keyword by keyword (``TypeClaims``).
struct SchemaShape {
  /// A property, and the type that declares it.
  struct Property {
    var name: String
    var schema: Schema
    /// Further schemas that a value must satisfy, from other parts of an `allOf`.
    var others: [Schema] = []
    var owner: Owner?
    /// Whether all options of a choice have the property, because it is declared beside them.
    var isShared = false

    /// All schemas that a value must satisfy.
    var schemas: [Schema] { [schema] + others }
  }

  /// The container of a property.
  enum Owner {
    case type(TypeID)
    /// The target of a reference.
    case schema(Reference)
  }

  /// The schema itself.
  var schema: Schema
  /// The schemas that a value must satisfy, including the targets of `$ref` and `allOf`.
  var roots: [Schema]
  /// Merged schemas that are checked elsewhere: the siblings of a choice.
  var bases: [Schema] = []
  @Shared var annotations: SchemaAnnotations
  @Shared var validation: SchemaValidation
  /// The values of `enum` and `const`.
  var listing: ValueListing?
  var properties: [Property]
  /// The schemas that undeclared properties must satisfy.
  var additionalProperties: [Schema]
  var patternProperties: [SchemaApplicators.PatternProperties]
  var elements: ElementSchemas
  /// The alternatives of each `oneOf` and `anyOf`. A value must satisfy one of each group.
  var alternatives: [[Schema]]
  var discriminator: Discriminator?
  /// Whether the shape is that of the unmodified schema, so that one type is enough for all its
  /// uses.
  var isWhole = true
  /// Whether one of the schemas is `false`.
  var isNever: Bool
  /// Schemas with rules between properties.
  var rules: [Schema]
  /// The types of enclosing shapes, by the schemas that were merged in them.
  var enclosing: [FoldedSchemas: ValueType] = [:]
  /// Whether a schema without a type gets the one that its keywords apply to.
  let infersType: Bool
  /// The types that all parts with a `type` allow; `nil` if no part states types.
  private(set) var namedTypes: JSONTypeSet?

  /// The shape of a schema without its references and subschemas.
  init(_ schema: Schema, owner: Owner?, infersType: Bool) {
    self.infersType = infersType
    self.schema = schema
    roots = [schema]
    isNever = schema.boolean == false
    namedTypes = schema.namedTypes
    annotations = schema.annotations
    validation = schema.validation
    listing = ValueListing(schema)
    properties = schema.applicators.properties.map {
      Property(name: $0.name, schema: $0.schema, owner: owner)
    }
    let unevaluated =
      schema.unevaluatedAreAdditional ? schema.applicators.unevaluatedProperties : nil
    let additional = schema.applicators.additionalProperties ?? unevaluated
    additionalProperties = additional.map { [$0] } ?? []
    patternProperties = schema.applicators.patternProperties
    elements = ElementSchemas(schema)
    alternatives = []
    for choice in [schema.applicators.oneOf, schema.applicators.anyOf]
    where !choice.isEmpty && !choice.allSatisfy(\.isAssertionOnly) {
      alternatives.append(choice)
    }
    discriminator = schema.applicators.discriminator
    rules = schema.statesRule ? [schema] : []
  }

  // MARK: Merging

  /// Adds the requirements of a schema that this one refers to. An existing statement is nearer
  /// to the use of the type, and takes precedence.
  mutating func merge(_ other: SchemaShape) {
    listing = ValueListing.merged(
      listing, other.listing, areStrings: isText || other.isText)
    var places = propertyPlaces
    mergeButListing(other, &places)
  }

  /// Whether `type` requires strings.
  var isText: Bool { validation.types == [.string] }

  /// The index of each property.
  var propertyPlaces: [String: Int] {
    var places: [String: Int] = [:]
    for (index, property) in properties.enumerated() { places[property.name] = index }
    return places
  }

  /// - Parameter places: The index of each property, reused for several merges.
  mutating func mergeButListing(_ other: SchemaShape, _ places: inout [String: Int]) {
    annotations.merge(other.annotations)
    validation.merge(other.validation)
    if let types = other.namedTypes { namedTypes = namedTypes?.intersection(types) ?? types }
    if !infersType, let namedTypes { validation.isNullable = namedTypes.contains(.null) }
    isNever = isNever || other.isNever
    for property in other.properties {
      if let place = places[property.name] {
        properties[place].others += property.schemas
      } else {
        places[property.name] = properties.count
        properties.append(property)
      }
    }
    additionalProperties += other.additionalProperties
    patternProperties += other.patternProperties
    elements.merge(other.elements)
    alternatives += other.alternatives
    discriminator = discriminator ?? other.discriminator
    rules += other.rules
    enclosing.merge(other.enclosing) { own, _ in own }
  }

  /// Adds a schema that a value must also satisfy.
  mutating func conjoin(_ other: SchemaShape) {
    merge(other)
    roots += other.roots
    isWhole = false
  }

  /// Removes choices from an index on that contain one of the schemas as a member.
  mutating func removeChoices(from place: Int, among schemas: Set<Node>) {
    guard place < alternatives.count else { return }
    let kept = alternatives[place...].filter { group in
      !group.contains { member in
        schemas.contains(member.node)
          || member.reference.map { schemas.contains($0.target) } ?? false
      }
    }
    alternatives.replaceSubrange(place..., with: kept)
  }
}

/// Identifies a shape by the schemas that were merged, to recognize recursive types.
struct FoldedSchemas: Hashable {
  private let schemas: Set<Node>
  /// The first alternative of each open choice.
  private let choices: Set<Node>
  private let types: [SchemaType]

  init(_ shape: SchemaShape, named node: (Schema) -> Node) {
    schemas = Set((shape.roots + shape.bases).map(node))
    choices = Set(shape.alternatives.compactMap(\.first).map(node))
    types = shape.validation.types
  }
}
