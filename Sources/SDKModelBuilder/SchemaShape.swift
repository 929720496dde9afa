import DocumentTree
import OpenAPIDocument
import SDKModel

/// A schema with its `$ref` and `allOf` folded into it: all requirements for a value together.
///
/// It has what the choice of a type needs. Everything that its schemas assert is read from
/// ``roots``, keyword by keyword (``TypeClaims``).
struct SchemaShape {
  /// A property, with the type that declares it.
  struct Property {
    var name: String
    var schema: Schema
    /// Further schemas that a value must satisfy, from the other parts of an `allOf`.
    var others: [Schema] = []
    var owner: Owner?
    /// Whether all options of a choice have the property, because it is declared beside them.
    var isShared = false

    /// The schemas that a value must satisfy.
    var schemas: [Schema] { [schema] + others }
  }

  /// The container of a property.
  enum Owner {
    case type(TypeID)
    /// The schema that a reference leads to.
    case schema(Reference)
  }

  /// The location of the schema itself.
  var schema: Schema
  /// The schemas that a value must satisfy, with all that they lead to by `$ref` and `allOf`.
  var roots: [Schema]
  /// Schemas that were folded in, but are checked elsewhere: the siblings of a choice.
  var bases: [Schema] = []
  var annotations: SchemaAnnotations
  var validation: SchemaValidation
  /// The values that `enum` and `const` list.
  var listing: ValueListing?
  var properties: [Property]
  /// Each holds for the properties without a name of their own.
  var additionalProperties: [Schema]
  var patternProperties: [SchemaApplicators.PatternProperties]
  var elements: ElementSchemas
  /// The alternatives of each `oneOf` and `anyOf`: a value is one of each group.
  var alternatives: [[Schema]]
  var discriminator: Discriminator?
  /// Whether the shape is that of the unmodified schema, so that one type is enough for all its
  /// uses.
  var isWhole = true
  /// Whether one of the schemas is `false`.
  var isNever: Bool
  /// Schemas with rules between properties.
  var rules: [Schema]
  /// The types that were declared for containers of the shape, by the schemas that were folded
  /// together for them.
  var enclosing: [FoldedSchemas: ValueType] = [:]
  /// Whether a schema that names no type is of the one that its keywords are about.
  let infersType: Bool
  /// The types of JSON that all parts allow that name any; `nil` where none does.
  private(set) var namedTypes: Set<JSONType>?

  /// A schema's own keywords.
  init(_ schema: Schema, owner: Owner?, infersType: Bool) {
    self.infersType = infersType
    let applicators = schema.applicators
    self.schema = schema
    roots = [schema]
    isNever = schema.boolean == false
    namedTypes = schema.namedTypes
    annotations = schema.annotations
    validation = schema.validation
    listing = ValueListing(schema)
    properties = applicators.properties.map {
      Property(name: $0.name, schema: $0.schema, owner: owner)
    }
    let others = schema.unevaluatedAreAdditional
    additionalProperties = [
      applicators.additionalProperties ?? (others ? applicators.unevaluatedProperties : nil)
    ].compactMap(\.self)
    patternProperties = applicators.patternProperties
    elements = ElementSchemas(schema)
    alternatives = [applicators.oneOf, applicators.anyOf].filter {
      !$0.isEmpty && !$0.allSatisfy(\.isAssertionOnly)
    }
    discriminator = applicators.discriminator
    rules = schema.statesRule ? [schema] : []
  }

  // MARK: Folding

  /// Adds the requirements of a schema that this one refers to. An existing statement is nearer to
  /// the reader and takes precedence.
  mutating func merge(_ other: SchemaShape) {
    listing = ValueListing.merged(
      listing, other.listing, areTexts: isText || other.isText)
    var places = propertyPlaces
    mergeButListing(other, &places)
  }

  /// Whether `type` says that all values are strings.
  var isText: Bool { validation.types == [.string] }

  /// Where each property stands among all.
  var propertyPlaces: [String: Int] {
    var places: [String: Int] = [:]
    for (index, property) in properties.enumerated() { places[property.name] = index }
    return places
  }

  /// - Parameter places: Where each property stands, kept over many merges.
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

  /// Adds a schema that a value must also satisfy, wherever it is.
  mutating func conjoin(_ other: SchemaShape) {
    merge(other)
    roots += other.roots
    isWhole = false
  }

  /// Removes the choices, from a place on, that one of the schemas is a member of.
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

/// What was folded into a shape, by which a type that leads back to itself is known.
struct FoldedSchemas: Hashable {
  private let schemas: Set<Node>
  /// The first alternative of each choice that is yet to be made.
  private let choices: Set<Node>
  private let types: [SchemaType]

  init(_ shape: SchemaShape, named node: (Schema) -> Node) {
    schemas = Set((shape.roots + shape.bases).map(node))
    choices = Set(shape.alternatives.compactMap(\.first).map(node))
    types = shape.validation.types
  }
}
