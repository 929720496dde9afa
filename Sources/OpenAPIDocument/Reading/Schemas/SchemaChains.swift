import DocumentTree

/// Measures chains of schemas that constrain the same value, or the unnamed elements and values
/// inside of it.
///
/// Later stages follow these chains recursively, and merge a whole chain into each type on it. So
/// their length is limited, like the nesting depth of a document. A chain ends at named properties,
/// since each object becomes a separate type.
struct SchemaChains {
  /// The maximum length. No known document of an API has such long chains.
  static let longest = 500

  private let schemas: [Node: Schema]
  /// The length of the longest chain from each schema; 0 while it is being computed.
  private var lengths: [Node: Int] = [:]
  /// The properties of visited schemas, where other chains begin.
  private var beginnings: [Schema] = []

  /// - Parameters:
  ///   - outermost: The schemas that are not inside of others, in document order.
  ///   - schemas: All schemas, by node.
  /// - Returns: The first schema at which a chain begins that is too long.
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
      // A recursive reference adds nothing, since its target is already on the chain.
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

  /// Keywords that apply schemas to the same value, or to unnamed values inside of it.
  fileprivate static let continuingChains = inPlaceApplicators.union([
    .prefixItems, .items, .contains, .patternProperties, .additionalProperties, .propertyNames,
    .unevaluatedItems, .unevaluatedProperties, .consequence, .alternative,
  ])
}
