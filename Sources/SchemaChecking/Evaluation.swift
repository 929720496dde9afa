/// The parts of a value that some schema has evaluated. `unevaluatedProperties` and
/// `unevaluatedItems` do not apply to them (JSON Schema 2020-12, section 11).
struct Evaluation {
  var properties: Set<[UInt8]> = []
  var hasAllProperties = false
  /// The number of evaluated elements at the beginning.
  var itemCount = 0
  /// The indexes of the elements that `contains` found.
  var items: Set<Int> = []
  var hasAllItems = false

  mutating func merge(_ other: Evaluation) {
    properties.formUnion(other.properties)
    hasAllProperties = hasAllProperties || other.hasAllProperties
    itemCount = max(itemCount, other.itemCount)
    items.formUnion(other.items)
    hasAllItems = hasAllItems || other.hasAllItems
  }
}
