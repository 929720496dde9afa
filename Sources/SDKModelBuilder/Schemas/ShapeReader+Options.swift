import DocumentTree
import OpenAPIDocument
import SDKModel

/// The alternatives of a choice.
extension ShapeReader {
  /// The alternatives of a shape's `oneOf` and `anyOf`; `nil` if it has none.
  func options(of shape: SchemaShape) -> UnionOptions? {
    guard let first = shape.alternatives.first else { return nil }
    var base = shape
    base.alternatives = []
    base.isWhole = false
    // A value must satisfy one member of each group. If there are several groups, the type follows
    // the first one, and properties of the others are optional.
    var names = Set(base.properties.map(\.name))
    for schema in shape.alternatives.dropFirst().joined() {
      for property in self.shape(of: schema).properties
      where names.insert(property.name).inserted {
        base.properties.append(property)
      }
    }
    let members = first.filter { !$0.isNull }
    return UnionOptions(
      shape: shape, options: members.map { option($0, beside: base) },
      discriminator: shape.discriminator,
      isNullable: shape.validation.isNullable || members.count < first.count, origin: .schemas)
  }

  /// One alternative for each possible type of a value.
  func options(of shape: SchemaShape, _ types: [SchemaType]) -> UnionOptions {
    UnionOptions(
      shape: shape,
      options: types.map { type in
        var option = shape
        option.validation.types = [type]
        option.validation.isNullable = false
        option.isWhole = false
        return UnionOptions.Option(shape: option)
      }, isNullable: shape.validation.isNullable, origin: .types)
  }

  /// The components that extend a schema with a discriminator.
  func family(of schema: Schema, _ shape: SchemaShape) -> UnionOptions? {
    let members = extensions.members(of: schema.node)
    guard !members.isEmpty, let discriminator = schema.familyDiscriminator else { return nil }
    var options = members.map { member in
      UnionOptions.Option(
        shape: self.shape(of: member.schema), schema: member.schema,
        componentName: member.name, target: member.schema.node)
    }
    if discriminator.mappings.contains(where: { $0.target.target == schema.node }) {
      var own = shape
      own.isWhole = false
      options.append(
        UnionOptions.Option(
          shape: own, componentName: schemas.components[schema.node]?.name, target: schema.node))
    }
    return UnionOptions(
      shape: shape, options: options, discriminator: discriminator,
      isNullable: shape.validation.isNullable, origin: .descendants)
  }

  private func option(_ schema: Schema, beside base: SchemaShape) -> UnionOptions.Option {
    var shape = self.shape(of: schema)
    let target = bareTarget(of: schema)?.target
    let name = target.flatMap { schemas.components[$0]?.name }
    guard base.adds(to: shape) else {
      return UnionOptions.Option(shape: shape, schema: schema, componentName: name, target: target)
    }
    var shared = base
    for index in shared.properties.indices { shared.properties[index].isShared = true }
    shape.merge(shared)
    shape.bases += shared.roots + shared.bases
    shape.isWhole = false
    shape.schema = schema
    return UnionOptions.Option(shape: shape, componentName: name, target: target)
  }

  // MARK: Equal alternatives

  /// The options without those whose type equals that of an earlier one.
  func distinct(_ options: [UnionOptions.Option]) -> [UnionOptions.Option] {
    var kept: [UnionOptions.Option] = []
    var keys: [String: Int] = [:]
    var targets: Set<Node> = []
    for option in options {
      if let target = option.target, option.schema != nil {
        if targets.insert(target).inserted { kept.append(option) }
      } else if let key = key(option.shape) {
        if let index = keys[key] {
          kept[index].representsSeveral = true
        } else {
          keys[key] = kept.count
          kept.append(option)
        }
      } else {
        kept.append(option)
      }
    }
    return kept
  }

  /// The key that distinguishes scalar types and arrays of them; `nil` for a value with its own
  /// type.
  private func key(_ shape: SchemaShape, depth: Int = 0) -> String? {
    guard shape.alternatives.isEmpty, shape.listedValues == nil, shape.inferredTypes.count == 1,
      depth < 8
    else { return nil }
    switch shape.inferredTypes[0] {
    case .string: return "\(shape.stringKind)"
    case .integer, .number, .boolean: return shape.inferredTypes[0].rawValue
    case .array:
      guard shape.elements.prefixCount == 0, shape.elements.rest.count < 2 else { return nil }
      guard let items = shape.elements.rest.first else { return "[any]" }
      return key(self.shape(of: items), depth: depth + 1).map { "[\($0)]" }
    case .object: return nil
    }
  }
}

extension SchemaShape {
  /// Whether this shape adds requirements to the other one.
  fileprivate func adds(to other: SchemaShape) -> Bool {
    let names = Set(other.properties.map(\.name))
    if !properties.allSatisfy({ names.contains($0.name) }) { return !other.isScalar }
    return !validation.types.isEmpty && other.validation.types.isEmpty && other.alternatives.isEmpty
  }

  private var isScalar: Bool {
    !validation.types.isEmpty && !validation.types.contains(.object)
  }
}

extension SchemaShape {
  /// Nests types that all options share in the union, beside the options.
  mutating func nestShared(in id: TypeID) {
    for index in properties.indices where properties[index].isShared {
      properties[index].owner = properties[index].owner ?? .type(id)
    }
  }
}
