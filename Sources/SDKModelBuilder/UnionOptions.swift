import DocumentTree
import OpenAPIDocument
import SDKModel

/// What a value has to be one of.
struct UnionOptions {
  struct Option {
    /// What a value of the option must be.
    var shape: SchemaShape
    /// The schema as it stands among the alternatives, where nothing beside them adds to it.
    var schema: Schema?
    /// The name of the component that the option refers to.
    var componentName: String?
    /// The component that the option refers to.
    var target: Node?
    /// Whether it stands for further options, whose values are of the same type.
    var standsForSeveral = false
  }

  /// The shape that the alternatives are part of.
  var shape: SchemaShape
  var options: [Option]
  var discriminator: Discriminator?
  var isNullable: Bool
  var origin: Origin

  /// Where the options come from.
  enum Origin {
    /// The schemas of `oneOf` or `anyOf`.
    case schemas
    /// The types that one schema names.
    case types
    /// The schemas that extend one with a discriminator.
    case descendants
  }

  /// The properties that some option has.
  var propertyNames: [String] {
    var seen: Set<String> = []
    return options.flatMap(\.shape.properties).map(\.name).filter { seen.insert($0).inserted }
  }

  /// Lets options that lead back to the choice find the type that is declared for it.
  mutating func enclose(in type: ValueType, as folded: FoldedSchemas) {
    // One of the descendants is the schema itself.
    guard origin != .descendants else { return }
    shape.enclosing[folded] = type
    for index in options.indices { options[index].shape.enclosing[folded] = type }
  }
}

extension TypeBuilder {
  /// The alternatives of a shape's `oneOf` and `anyOf`; `nil` where it has none.
  mutating func options(of shape: SchemaShape) -> UnionOptions? {
    guard let first = shape.alternatives.first else { return nil }
    var base = shape
    base.alternatives = []
    base.isWhole = false
    // A value is one of each group. Beside the choice of the first, the properties of the others
    // are there or not.
    for schema in shape.alternatives.dropFirst().joined() {
      var other = self.shape(of: schema, owner: nil)
      other.validation.required = []
      other.alternatives = []
      base.properties += other.properties.filter { property in
        !base.properties.contains { $0.name == property.name }
      }
    }
    if shape.alternatives.count > 1 {
      degrade(shape.schema, "which of several choices go together")
    }
    let members = first.filter { !$0.isNull }
    return UnionOptions(
      shape: shape, options: members.map { option($0, beside: base) },
      discriminator: shape.discriminator,
      isNullable: shape.validation.isNullable || members.count < first.count, origin: .schemas)
  }

  /// One alternative for each type that a value may have.
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

  /// The components that extend a schema, which has a discriminator to tell them apart.
  func family(of schema: Schema, _ shape: SchemaShape) -> UnionOptions? {
    let members = extensions.members(of: schema.node)
    guard !members.isEmpty, let discriminator = schema.applicators.discriminator else { return nil }
    var options = members.map { member in
      UnionOptions.Option(
        shape: self.shape(of: member.schema, owner: nil), schema: member.schema,
        componentName: member.name, target: member.schema.node)
    }
    if discriminator.mappings.contains(where: { $0.target.target == schema.node }) {
      var own = shape
      own.isWhole = false
      options.append(
        UnionOptions.Option(
          shape: own, componentName: components[schema.node]?.name, target: schema.node))
    }
    return UnionOptions(
      shape: shape, options: options, discriminator: discriminator,
      isNullable: shape.validation.isNullable, origin: .descendants)
  }

  private func option(_ schema: Schema, beside base: SchemaShape) -> UnionOptions.Option {
    var shape = self.shape(of: schema, owner: nil)
    let target = bareTarget(of: schema)?.target
    let name = target.flatMap { components[$0]?.name }
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
}

extension SchemaShape {
  /// Whether a value that follows the other shape must satisfy more where it also follows this one.
  fileprivate func adds(to other: SchemaShape) -> Bool {
    if properties.contains(where: { property in
      !other.properties.contains { $0.name == property.name }
    }) {
      return !other.isScalar
    }
    return !validation.types.isEmpty && other.validation.types.isEmpty && other.alternatives.isEmpty
  }

  private var isScalar: Bool {
    !validation.types.isEmpty && !validation.types.contains(.object)
  }
}
