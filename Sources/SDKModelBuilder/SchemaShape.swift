import DocumentTree
import OpenAPIDocument
import SDKModel
import SchemaChecking

/// A schema with its `$ref` and `allOf` folded into it: what a value must be, in one place.
struct SchemaShape {
  /// A property, with the type in whose declaration it stands.
  struct Property {
    var name: String
    var schema: Schema
    /// Further schemas that a value must satisfy, from the other parts of an `allOf`.
    var others: [Schema] = []
    var owner: TypeID?
    /// Whether all options of a choice have the property, because it stands beside them.
    var isShared = false
  }

  /// Where the schema itself stands.
  var schema: Schema
  var annotations: SchemaAnnotations
  var validation: SchemaValidation
  var properties: [Property]
  var additionalProperties: Schema?
  var items: Schema?
  /// The alternatives of each `oneOf` and `anyOf`: a value is one of each group.
  var alternatives: [[Schema]]
  var discriminator: Discriminator?
  var prefixItems: [Schema]
  var patternProperties: [SchemaApplicators.PatternProperties]
  /// Whether the shape is that of the schema as it stands, so that one type is enough for all its uses.
  var isWhole = true
  /// Schemas that state what must hold between properties.
  var rules: [Schema]
  /// What a schema asks for beside something else of the same kind, of which one place holds one.
  var conflicts: [Node] = []
  /// Whether a schema that names no type is of the one that its keywords are about.
  let infersType: Bool
  /// The types of JSON that all parts allow that name any; `nil` where none does.
  private(set) var namedTypes: Set<JSONType>?

  /// A schema's own keywords.
  init(_ schema: Schema, owner: TypeID?, infersType: Bool) {
    self.infersType = infersType
    let applicators = schema.applicators
    self.schema = schema
    namedTypes = schema.namedTypes
    annotations = schema.annotations
    validation = schema.validation
    properties = applicators.properties.map {
      Property(name: $0.name, schema: $0.schema, owner: owner)
    }
    let others = schema.unevaluatedAreAdditional
    additionalProperties =
      applicators.additionalProperties ?? (others ? applicators.unevaluatedProperties : nil)
    items = applicators.items ?? (others ? applicators.unevaluatedItems : nil)
    alternatives = [applicators.oneOf, applicators.anyOf].filter {
      !$0.isEmpty && !$0.allSatisfy(\.isAssertionOnly)
    }
    discriminator = applicators.discriminator
    prefixItems = applicators.prefixItems
    patternProperties = applicators.patternProperties
    rules = schema.statesRule ? [schema] : []
  }

  /// Adds what another schema asks for. What stands here already is nearer to the reader and wins.
  mutating func merge(_ other: SchemaShape) {
    conflicts += validation.conflicts(with: other.validation) + other.conflicts
    annotations.merge(other.annotations)
    validation.merge(other.validation)
    if let types = other.namedTypes { namedTypes = namedTypes?.intersection(types) ?? types }
    if !infersType, let namedTypes { validation.isNullable = namedTypes.contains(.null) }
    var indices: [String: Int] = [:]
    for (index, property) in properties.enumerated() { indices[property.name] = index }
    for property in other.properties {
      if let index = indices[property.name] {
        properties[index].others += [property.schema] + property.others
      } else {
        properties.append(property)
      }
    }
    additionalProperties = additionalProperties ?? other.additionalProperties
    items = items ?? other.items
    alternatives += other.alternatives
    discriminator = discriminator ?? other.discriminator
    if prefixItems.isEmpty { prefixItems = other.prefixItems }
    patternProperties += other.patternProperties
    rules += other.rules
  }

  /// The shape without the choices that one of the schemas on the way is a member of: what extends a
  /// schema by `allOf` has made its choice.
  func without(choicesAmong schemas: Set<Node>) -> SchemaShape {
    var shape = self
    shape.alternatives.removeAll { group in
      group.contains { member in
        schemas.contains(member.node)
          || member.reference.map { schemas.contains($0.target) } ?? false
      }
    }
    return shape
  }

  var isObject: Bool {
    validation.types.isEmpty
      ? !properties.isEmpty || additionalProperties != nil || !patternProperties.isEmpty
        || !validation.required.isEmpty
      : validation.types == [.object]
  }
}

extension SchemaShape {
  /// Whether no type is left that all parts name.
  var isContradictory: Bool {
    guard let namedTypes else { return false }
    return namedTypes.isEmpty || (!infersType && namedTypes == [.null])
  }

  /// Whether the schema itself says all that is said of properties, by their names or without.
  var namesAreAllKnown: Bool {
    schema.reference == nil && schema.applicators.allOf.isEmpty && patternProperties.isEmpty
  }

  /// Whether values are both listed and fixed, of which a type states one.
  var hasSeveralLists: Bool { validation.enumeration != nil && validation.constant != nil }
}

extension Schema {
  /// Whether the schema says something that relates the properties of an object.
  var statesRule: Bool {
    applicators.condition != nil || applicators.not != nil || !validation.dependentRequired.isEmpty
      || (!applicators.anyOf.isEmpty && applicators.anyOf.allSatisfy(\.isAssertionOnly))
      || (!applicators.oneOf.isEmpty && applicators.oneOf.allSatisfy(\.isAssertionOnly))
  }

  /// Whether the schema only narrows what stands beside it, as `required: [a]` in an `anyOf` does.
  var isAssertionOnly: Bool {
    reference == nil && boolean == nil && validation.types.isEmpty && !validation.isNullable
      && validation.enumeration == nil && validation.constant == nil && validation.format == nil
      && applicators.items == nil && applicators.additionalProperties == nil
      && annotations.title == nil
      && (!validation.required.isEmpty || statesRule || !applicators.allOf.isEmpty)
      && applicators.properties.allSatisfy { !$0.schema.shapesType }
      && applicators.allOf.allSatisfy(\.isAssertionOnly)
  }

  /// Whether the schema says more of a value than what it must be equal to or match.
  private var shapesType: Bool {
    reference != nil || !validation.types.isEmpty || !applicators.properties.isEmpty
      || applicators.items != nil
  }
}

extension SchemaAnnotations {
  mutating func merge(_ other: SchemaAnnotations) {
    description = description ?? other.description
    defaultValue = defaultValue ?? other.defaultValue
    isReadOnly = isReadOnly || other.isReadOnly
    isWriteOnly = isWriteOnly || other.isWriteOnly
  }
}

extension SchemaValidation {
  /// What is lost when the two are merged: two patterns, say, of which both must match.
  fileprivate func conflicts(with other: SchemaValidation) -> [Node] {
    var conflicts: [Node] = []
    for keyword in singleValues.intersection(other.singleValues).members
    where keyword.combination == .both {
      guard let own = self[keyword], let node = other[keyword] else { continue }
      if own.text != node.text { conflicts.append(node) }
    }
    return conflicts
  }

  /// The types that both allow; one that names none allows all.
  private func commonTypes(with other: SchemaValidation) -> [SchemaType] {
    if types.isEmpty { return other.types }
    if other.types.isEmpty { return types }
    return types.compactMap { type in
      if other.types.contains(type) { return type }
      // Every integer is a number.
      switch type {
      case .number where other.types.contains(.integer): return .integer
      case .integer where other.types.contains(.number): return .integer
      default: return nil
      }
    }
  }

  mutating func merge(_ other: SchemaValidation) {
    // Documents often say only once that there may be `null`, beside what they extend.
    isNullable = isNullable || other.isNullable
    types = commonTypes(with: other)
    format = format ?? other.format
    if let own = enumeration, let values = other.enumeration {
      // What both allow; where that is nothing, the nearer list.
      let common = own.filter { value in values.contains { $0.text == value.text } }
      if !common.isEmpty { enumeration = common }
    } else {
      enumeration = enumeration ?? other.enumeration
    }
    hasEmptyEnumeration = hasEmptyEnumeration || other.hasEmptyEnumeration
    uniqueItems = uniqueItems || other.uniqueItems
    required += other.required
    dependentRequired += other.dependentRequired
    for keyword in other.singleValues.members { merge(keyword, other[keyword]) }
  }

  private mutating func merge(_ keyword: Keyword, _ other: Node?) {
    switch keyword.combination {
    case .greatest: self[keyword] = Self.stricter(self[keyword], other, >)
    case .least: self[keyword] = Self.stricter(self[keyword], other, <)
    case .both: self[keyword] = self[keyword] ?? other
    }
  }

  private static func stricter(
    _ first: Node?, _ second: Node?, _ isStricter: (ExactNumber, ExactNumber) -> Bool
  ) -> Node? {
    guard let first, let left = ExactNumber(first) else { return second }
    guard let second, let right = ExactNumber(second) else { return first }
    return isStricter(right, left) ? second : first
  }
}

extension Schema {
  /// Whether only annotations and nullability stand beside `$ref` or `allOf`.
  var saysNothingOfItsOwn: Bool { says(nothingBut: .addingNothing) }
}

extension KeywordSet {
  /// What makes no other type of the one that `$ref` or `allOf` leads to.
  static let addingNothing = annotations.union([.nullable, .reference, .allOf, .discriminator])
}

extension SchemaShape {
  /// The types that the schema names, or that its keywords are about.
  var inferredTypes: [SchemaType] {
    if !validation.types.isEmpty {
      // Every integer is a number.
      let types = validation.types
      return types.contains(.number) ? types.filter { $0 != .integer } : types
    }
    guard infersType else { return [] }
    if isObject || rules.contains(where: \.isAboutProperties) { return [.object] }
    if items != nil || !prefixItems.isEmpty || validation[.minItems] != nil
      || validation[.maxItems] != nil
    {
      return [.array]
    }
    if validation.pattern != nil || validation[.minLength] != nil || validation[.maxLength] != nil {
      return [.string]
    }
    if annotations.contentMediaType != nil || annotations.contentEncoding != nil {
      return [.string]
    }
    switch validation.format {
    case "date-time", "date", "uuid", "byte", "binary", "email", "uri", "password": return [.string]
    case "int32", "int64": return [.integer]
    case "float", "double": return [.number]
    default: return []
    }
  }
}
