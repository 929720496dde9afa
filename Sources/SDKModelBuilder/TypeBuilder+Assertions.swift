import DocumentTree
import OpenAPIDocument
import SDKModel

/// What is asserted of values beside their types.
extension TypeBuilder {
  /// What the schemas of a shape assert and the type does not see to.
  ///
  /// - Parameters:
  ///   - hasListedValues: Whether the type is checked against the values that are listed.
  ///   - isDeclared: Whether the assertions stand in the declaration of a type, and so only once.
  /// - Returns: `nil` where the type sees to everything.
  mutating func remainder(
    of shape: SchemaShape, besides typed: TypedValue, hasListedValues: Bool = false,
    isDeclared: Bool = true
  ) -> AssertionSet? {
    let claims = asserted.claims(
      of: typed, to: shape, hasListedValues: hasListedValues, shapes, table)
    return asserted.remainder(of: shape, besides: claims, isDeclared: isDeclared)
  }

  /// The type with what a schema asserts of its values besides.
  mutating func asserting(
    _ assertions: AssertionSet?, of type: ValueType, by schema: Schema
  ) -> ValueType {
    guard let assertions else { return type }
    var type = type
    type.assertions = assertions
    type.schema = asserted.registry.id(of: schema)
    return type
  }

  /// What a record's schema says of its properties together, where it can be said so.
  mutating func rules(of shape: SchemaShape, properties: [Property]) -> [Rule] {
    asserted.typedRules(of: shape, properties, table).flatMap(\.rules).map { stated in
      var rule = stated.rule
      rule.schema = asserted.registry.id(of: stated.schema)
      // What stands inside of it is told of, too.
      _ = asserted.assertions(of: stated.schema)
      return rule
    }
  }
}
