/// The parts of a value that some schema has evaluated. `unevaluatedProperties` and
/// `unevaluatedItems` do not apply to them (JSON Schema 2020-12 section 11).
struct EvaluatedParts {
  var properties: Set<String> = []
  /// The number of evaluated elements at the beginning.
  var itemCount = 0
  /// The indexes of the elements that `contains` found.
  var items: Set<Int> = []

  mutating func merge(_ other: EvaluatedParts) {
    properties.formUnion(other.properties)
    itemCount = max(itemCount, other.itemCount)
    items.formUnion(other.items)
  }
}
