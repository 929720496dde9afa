/// Compares two records, property by property.
///
/// The `==` that Swift makes looks for the operator of each property among all that are in scope, which
/// takes a quarter of the time to compile a record. A method without overloads takes none of it.
@_spi(Generated) @frozen public struct Equality {
  /// Whether all properties so far are equal.
  public var holds = true

  @inlinable
  public init() {}

  /// Compares the values of a property, unless another one already differs.
  @inlinable
  public mutating func compare<Value: Equatable>(_ left: Value, _ right: Value) {
    if holds { holds = left == right }
  }
}
