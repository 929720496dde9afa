/// Which parts of a value some schema has looked at: what `unevaluatedProperties` and
/// `unevaluatedItems` are not about (JSON Schema 2020-12 section 11).
struct EvaluatedParts {
  var properties: Set<String> = []
  /// How many of the first elements.
  var itemCount = 0
  /// The elements that `contains` found.
  var items: Set<Int> = []

  mutating func merge(_ other: EvaluatedParts) {
    properties.formUnion(other.properties)
    itemCount = max(itemCount, other.itemCount)
    items.formUnion(other.items)
  }
}
