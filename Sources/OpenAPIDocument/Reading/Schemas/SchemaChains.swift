import DocumentTree

/// Measures how many schemas lead to one another, each saying more of the same value, or of the elements
/// or the values in it.
///
/// What follows goes along these chains in recursion, and folds all of a chain into each type on it. So
/// they have a limit, like the nesting of a document. A chain ends at named properties, since each
/// object becomes a type by itself.
struct SchemaChains {
  /// More than any document that describes an API has.
  static let longest = 500

  private let schemas: [Node: Schema]
  /// The length of the longest chain that begins at a schema; 0 where that is yet to be found.
  private var lengths: [Node: Int] = [:]
  /// The properties of the schemas that were met, where other chains begin.
  private var beginnings: [Schema] = []

  /// - Parameters:
  ///   - outermost: The schemas that stand in no other, in the order of the document.
  ///   - schemas: All schemas, by their nodes.
  /// - Returns: The first schema in this order at which a chain begins that is too long, or near it.
  static func excessive(from outermost: [Schema], among schemas: [Node: Schema]) -> Schema? {
    var chains = SchemaChains(schemas: schemas)
    var waiting = outermost[...]
    while let schema = waiting.popFirst() {
      if let excessive = chains.measure(schema) { return excessive }
      waiting += chains.beginnings
      chains.beginnings = []
    }
    return nil
  }

  private init(schemas: [Node: Schema]) {
    self.schemas = schemas
  }

  /// A schema whose chains are being measured.
  private struct Step {
    var schema: Schema
    var next: ArraySlice<Schema>
    var length = 1
  }

  private mutating func measure(_ schema: Schema) -> Schema? {
    guard lengths[schema.node] == nil else { return nil }
    var path = [begin(schema)]
    while var step = path.popLast() {
      guard let next = step.next.popFirst() else {
        lengths[step.schema.node] = step.length
        if step.length > Self.longest { return step.schema }
        if var holder = path.popLast() {
          holder.length = max(holder.length, step.length + 1)
          path.append(holder)
        }
        continue
      }
      // A schema on the way back to itself counts for nothing: it is on the chain already.
      if let known = lengths[next.node] {
        step.length = max(step.length, known + 1)
        path.append(step)
      } else {
        path.append(step)
        path.append(begin(next))
      }
    }
    return nil
  }

  private mutating func begin(_ schema: Schema) -> Step {
    lengths[schema.node] = 0
    beginnings += schema.subschemas(of: .beginningChains)
    let target = schema.reference.flatMap { schemas[$0.target] }
    let next = (target.map { [$0] } ?? []) + schema.subschemas(of: .continuingChains)
    return Step(schema: schema, next: next[...])
  }
}

extension KeywordSet {
  fileprivate static let beginningChains: KeywordSet = [.properties, .contentSchema]

  /// Those that apply schemas to the same value, or to values in it that have no name.
  fileprivate static let continuingChains = inPlaceApplicators.union([
    .prefixItems, .items, .contains, .patternProperties, .additionalProperties, .propertyNames,
    .unevaluatedItems, .unevaluatedProperties, .consequence, .alternative,
  ])
}
