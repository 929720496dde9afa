import DocumentTree
import OpenAPIDocument
import SDKModel
import SDKModelBuilder

/// Schemas that all apply to one value: a schema, what it refers to, the members of its `allOf`, and
/// one alternative of each choice.
struct SchemaConjunction {
  private(set) var members: [Schema] = []
  /// The values of discriminators, by the names of their properties.
  private(set) var tags: [String: Literal] = [:]
  /// Whether one of the schemas is `false`.
  private(set) var isImpossible = false
  /// The largest number of alternatives of a choice.
  private(set) var alternativeCount = 1
  /// Whether there are alternatives, `null` included.
  private(set) var hasChoice = false

  private let schemas: SchemaIndex
  /// Which alternative of each choice is taken.
  private let choice: Int
  private var seen: Set<Node> = []

  private static let memberLimit = 500

  init(_ schemas: [Schema], choosing choice: Int, in index: SchemaIndex) {
    self.schemas = index
    self.choice = choice
    for schema in schemas { add(schema) }
    var position = 0
    while position < members.count, members.count < Self.memberLimit {
      choose(in: members[position])
      position += 1
    }
  }

  private mutating func add(_ schema: Schema) {
    guard seen.insert(schema.node).inserted, members.count < Self.memberLimit else { return }
    if schema.boolean == false { isImpossible = true }
    members.append(schema)
    if let target = schema.reference.flatMap({ schemas.schema(at: $0.target) }) { add(target) }
    for part in schema.applicators.allOf { add(part) }
  }

  // MARK: Choices

  private mutating func choose(in schema: Schema) {
    let applicators = schema.applicators
    for alternatives in [applicators.oneOf, applicators.anyOf] where !alternatives.isEmpty {
      // A value says more than `null`.
      let informative = alternatives.filter { !$0.isOnlyNull && !$0.isNull }
      let candidates = informative.isEmpty ? alternatives : informative
      alternativeCount = max(alternativeCount, candidates.count)
      hasChoice = hasChoice || alternatives.count > 1
      let chosen = candidates[choice % candidates.count]
      if let discriminator = applicators.discriminator { tag(chosen, by: discriminator) }
      add(chosen)
    }
    if applicators.condition != nil {
      alternativeCount = max(alternativeCount, 2)
      let branch = choice.isMultiple(of: 2) ? applicators.alternative : applicators.consequence
      if !choice.isMultiple(of: 2), let condition = applicators.condition { add(condition) }
      if let branch { add(branch) }
    }
    if let discriminator = applicators.discriminator, applicators.oneOf.isEmpty,
      applicators.anyOf.isEmpty
    {
      chooseDerivedSchema(of: schema, discriminator)
    }
  }

  private mutating func tag(_ chosen: Schema, by discriminator: Discriminator) {
    let target = chosen.reference?.target ?? chosen.node
    let mapped = discriminator.mappings.first { $0.target.target == target }?.value
    guard let value = mapped ?? schemas.components[target]?.name else { return }
    if tags[discriminator.property] == nil { tags[discriminator.property] = .string(value) }
  }

  /// Chooses one of the schemas that extend the one with the discriminator, unless the value is
  /// already one of them.
  private mutating func chooseDerivedSchema(of base: Schema, _ discriminator: Discriminator) {
    guard tags[discriminator.property] == nil else { return }
    let heirs = members.filter {
      $0.applicators.allOf.contains { $0.reference?.target == base.node }
    }
    if let heir = heirs.first(where: { schemas.components[$0.node] != nil }) {
      let mapped = discriminator.mappings.first { $0.target.target == heir.node }?.value
      tags[discriminator.property] = (mapped ?? schemas.components[heir.node]?.name)
        .map(Literal.string)
    } else if !discriminator.mappings.isEmpty {
      alternativeCount = max(alternativeCount, discriminator.mappings.count)
      let mapping = discriminator.mappings[choice % discriminator.mappings.count]
      tags[discriminator.property] = .string(mapping.value)
      if let schema = schemas.schema(at: mapping.target.target) { add(schema) }
    } else if let name = schemas.components[base.node]?.name,
      property(discriminator.property).allSatisfy({ $0.validation.enumeration == nil })
    {
      tags[discriminator.property] = .string(name)
    }
  }

  // MARK: Parts

  /// The schemas of a property that the schemas declare.
  func property(_ name: String) -> [Schema] {
    members.flatMap { $0.applicators.properties }.filter { $0.name == name }.map(\.schema)
  }

  /// The names of the declared properties, in document order.
  var propertyNames: [String] {
    var seen: Set<String> = []
    return members.flatMap { $0.applicators.properties }.map(\.name)
      .filter { seen.insert($0).inserted }
  }

  var requiredNames: [String] {
    var seen: Set<String> = []
    return members.flatMap { $0.validation.required }.map(\.text)
      .filter { seen.insert($0).inserted }
  }

  /// The schemas of an element of an array.
  func element(at position: Int) -> [Schema] {
    members.compactMap { member in
      let first = member.applicators.prefixItems
      return first.indices.contains(position) ? first[position] : member.applicators.items
    }
  }

  /// The tightest limit that a keyword sets.
  func limit(_ keyword: Keyword) -> Int? {
    let limits = members.compactMap { $0.validation[keyword]?.decimal?.integer }
    return keyword.combination == .greatest ? limits.max() : limits.min()
  }

  func has(_ annotation: (SchemaAnnotations) -> Bool) -> Bool {
    members.contains { annotation($0.annotations) }
  }
}

extension Schema {
  /// Whether only `null` satisfies the schema, as far as its own keywords tell.
  var isOnlyNull: Bool {
    validation.types.isEmpty && validation.namesNull && reference == nil
      || validation.enumeration?.allSatisfy { $0.kind == .null } == true
      || validation.constant?.kind == .null
  }
}
