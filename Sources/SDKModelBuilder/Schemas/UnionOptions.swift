import DocumentTree
import OpenAPIDocument
import SDKModel

/// What a value has to be one of.
struct UnionOptions {
  struct Option {
    /// What a value of the option must be.
    var shape: SchemaShape
    /// The schema of an alternative, if its siblings add nothing to it.
    var schema: Schema?
    /// The name of the component that the option refers to.
    var componentName: String?
    /// The component that the option refers to.
    var target: Node?
    /// Whether it represents further options whose values have the same type.
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
