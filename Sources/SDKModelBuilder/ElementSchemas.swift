import OpenAPIDocument

/// The schemas of an array's elements, from all schemas of a shape.
struct ElementSchemas {
  /// What one schema says: of the first elements one by one, and of all that follow.
  private struct List {
    var first: [Schema]
    var rest: Schema?
  }

  private var lists: [List]

  init(_ schema: Schema) {
    let applicators = schema.applicators
    let rest =
      applicators.items
      ?? (schema.unevaluatedAreAdditional ? applicators.unevaluatedItems : nil)
    let list = List(first: applicators.prefixItems, rest: rest)
    lists = list.first.isEmpty && list.rest == nil ? [] : [list]
  }

  mutating func merge(_ other: ElementSchemas) { lists += other.lists }

  var isEmpty: Bool { lists.isEmpty }

  /// How many of the first elements have schemas of their own.
  var prefixCount: Int { lists.map(\.first.count).max() ?? 0 }

  /// The schemas that the element at an index must satisfy.
  func schemas(at index: Int) -> [Schema] {
    lists.compactMap { index < $0.first.count ? $0.first[index] : $0.rest }
  }

  /// The schemas of the elements that have none of their own.
  var rest: [Schema] { lists.compactMap(\.rest) }
}
