/// An object with the properties of a schema. It keeps those that the schema does not name, where it
/// allows them.
///
/// Records are compared by their properties. The `==` that Swift makes looks for the operator of each
/// of them among all that are in scope, which takes a quarter of the time to compile a record.
public protocol OpenRecord: Hashable, Validatable {
  /// Whether all properties are equal.
  @_spi(Generated) func isEqual(to other: Self) -> Bool
}

extension OpenRecord {
  public static func == (left: Self, right: Self) -> Bool { left.isEqual(to: right) }
}
