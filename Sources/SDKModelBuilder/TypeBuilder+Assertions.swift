import DocumentTree
import OpenAPIDocument
import SDKModel

/// Assertions that types do not enforce.
extension TypeBuilder {
  /// The assertions of a shape's schemas that the type does not enforce.
  ///
  /// - Parameters:
  ///   - hasListedValues: Whether the type is checked against the listed values.
  ///   - isDeclared: Whether the assertions belong to the declaration of a type, and so are written
  ///     only once.
  /// - Returns: `nil` if the type enforces everything.
  mutating func remainder(
    of shape: SchemaShape, besides typed: TypedValue, hasListedValues: Bool = false,
    isDeclared: Bool = true
  ) -> AssertionSet? {
    let claims = asserted.claims(
      of: typed, to: shape, hasListedValues: hasListedValues, shapes, table)
    return asserted.remainder(of: shape, besides: claims, isDeclared: isDeclared)
  }

  /// The type with the assertions of a schema.
  mutating func asserting(
    _ assertions: AssertionSet?, of type: ValueType, by schema: Schema
  ) -> ValueType {
    guard let assertions else { return type }
    var type = type
    type.assertions = assertions
    type.schema = asserted.registry.id(of: schema)
    return type
  }

  /// The rules between properties in a record's schema, as far as they can be expressed.
  mutating func rules(of shape: SchemaShape, properties: [Property]) -> [Rule] {
    var asked: Set<Node> = []
    return asserted.typedRules(of: shape, properties, table).flatMap(\.rules).map { stated in
      var rule = stated.rule
      rule.schema = asserted.registry.id(of: stated.schema)
      // Losses inside of the schema are reported too.
      if asked.insert(stated.schema.node).inserted {
        _ = asserted.assertions(of: stated.schema)
      }
      return rule
    }
  }
}
