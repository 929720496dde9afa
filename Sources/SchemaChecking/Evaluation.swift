/// Which parts of a value some schema has looked at: what `unevaluatedProperties` and
/// `unevaluatedItems` are not about (JSON Schema 2020-12, section 11).
struct Evaluation {
  var properties: Set<[UInt8]> = []
  var hasAllProperties = false
  /// How many of the first elements.
  var itemCount = 0
  /// The elements that `contains` found.
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
