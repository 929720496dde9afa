import OpenAPIDocument

/// The schemas of an array's elements, from all schemas of a shape.
struct ElementSchemas {
  /// The element schemas of one schema: those of the first elements, and that of all further ones.
  private struct List {
    var first: [Schema]
    var rest: Schema?
  }

  private var lists: [List]

  init(_ schema: Schema) {
    let rest =
      schema.applicators.items
      ?? (schema.unevaluatedAreAdditional ? schema.applicators.unevaluatedItems : nil)
    let list = List(first: schema.applicators.prefixItems, rest: rest)
    lists = list.first.isEmpty && list.rest == nil ? [] : [list]
  }

  mutating func merge(_ other: ElementSchemas) { lists += other.lists }

  var isEmpty: Bool { lists.isEmpty }

  /// The number of elements with their own schemas.
  var prefixCount: Int { lists.map(\.first.count).max() ?? 0 }

  /// The schemas that the element at an index must satisfy.
  func schemas(at index: Int) -> [Schema] {
    lists.compactMap { index < $0.first.count ? $0.first[index] : $0.rest }
  }

  /// The schemas of all further elements.
  var rest: [Schema] { lists.compactMap(\.rest) }
}
