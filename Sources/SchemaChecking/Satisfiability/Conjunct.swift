import Diagnostics
import DocumentTree
import OpenAPIDocument

/// One of the schemas that apply to the same value through `$ref` and `allOf`.
struct Conjunct {
  var schema: Schema
  /// The index of the outermost schema's member that leads here; 0 for the schema itself.
  ///
  /// A contradiction within one member is reported for that member.
  var member: Int
  /// The schema with the first `$ref` that leads here; `nil` if the outermost schema contains the
  /// schema directly.
  var referrer: Schema?

  /// The first `$ref` that leads here.
  var reference: Reference? { referrer?.reference }
}

/// Collects the schemas that apply to the same value.
struct ConjunctCollector {
  private(set) var found: [Conjunct] = []
  private var seen: Set<Node> = []
  private let schemaAt: (Node) -> Schema?

  /// The maximum number of schemas. Leaving some out can hide a contradiction, but cannot invent
  /// one.
  private static let limit = 64

  init(schemaAt: @escaping (Node) -> Schema?) { self.schemaAt = schemaAt }

  /// Adds a schema and counts its members separately.
  mutating func collectOutermost(_ schema: Schema) {
    seen.insert(schema.node)
    found.append(Conjunct(schema: schema, member: 0))
    var member = 1
    if let reference = schema.reference {
      if let target = schemaAt(reference.target) { collect(target, member, schema) }
      member += 1
    }
    for part in schema.applicators.allOf {
      collect(part, member, nil)
      member += 1
    }
  }

  mutating func collect(_ schema: Schema, _ member: Int, _ referrer: Schema?) {
    guard found.count < Self.limit, seen.insert(schema.node).inserted else { return }
    found.append(Conjunct(schema: schema, member: member, referrer: referrer))
    if let next = schema.reference, let target = schemaAt(next.target) {
      collect(target, member, referrer ?? schema)
    }
    for part in schema.applicators.allOf { collect(part, member, referrer) }
  }
}
