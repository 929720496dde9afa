import DocumentTree
import OpenAPIDocument
import SDKModel

/// The options of a choice.
struct UnionOptions {
  struct Option {
    /// The requirements for a value of the option.
    var shape: SchemaShape
    /// The schema of an alternative, if its siblings add nothing to it.
    var schema: Schema?
    /// The name of the component that the option refers to.
    var componentName: String?
    /// The component that the option refers to.
    var target: Node?
    /// Whether it represents further options with the same type.
    var representsSeveral = false
  }

  /// The shape that contains the alternatives.
  var shape: SchemaShape
  var options: [Option]
  var discriminator: Discriminator?
  var isNullable: Bool
  var origin: Origin

  /// The origin of the options.
  enum Origin {
    /// The members of `oneOf` or `anyOf`.
    case schemas
    /// The types of a schema with several.
    case types
    /// The schemas that extend another one with a discriminator.
    case descendants
  }

  /// The properties of all options.
  var propertyNames: [String] {
    var seen: Set<String> = []
    return options.flatMap(\.shape.properties).map(\.name).filter { seen.insert($0).inserted }
  }

  /// Lets recursive options find the type that is declared for the choice.
  mutating func enclose(in type: ValueType, as folded: FoldedSchemas) {
    // One of the descendants is the schema itself.
    guard origin != .descendants else { return }
    shape.enclosing[folded] = type
    for index in options.indices { options[index].shape.enclosing[folded] = type }
  }
}
