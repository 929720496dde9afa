import Diagnostics
import DocumentTree
import OpenAPIDocument

/// One of the schemas that all hold for a value, because `$ref` and `allOf` lead to it.
struct Conjunct {
  var schema: Schema
  /// The member of the outermost schema that it came with: 0 is that schema itself.
  ///
  /// A fault within one member is reported for the member.
  var member: Int
  /// The first `$ref` on the way; `nil` if it is in the text of the outermost schema.
  var reference: Reference?
}

/// Collects the other schemas that apply to a value.
struct ConjunctCollector {
  private(set) var found: [Conjunct] = []
  private var seen: Set<Node> = []
  private let schemaAt: (Node) -> Schema?

  /// Leaving some out misses a contradiction, but makes none up.
  private static let limit = 64

  init(schemaAt: @escaping (Node) -> Schema?) { self.schemaAt = schemaAt }

  /// Adds a schema whose members are separate members.
  mutating func collectOutermost(_ schema: Schema) {
    seen.insert(schema.node)
    found.append(Conjunct(schema: schema, member: 0))
    var member = 1
    if let reference = schema.reference {
      if let target = schemaAt(reference.target) { collect(target, member, reference) }
      member += 1
    }
    for part in schema.applicators.allOf {
      collect(part, member, nil)
      member += 1
    }
  }

  mutating func collect(_ schema: Schema, _ member: Int, _ reference: Reference?) {
    guard found.count < Self.limit, seen.insert(schema.node).inserted else { return }
    found.append(Conjunct(schema: schema, member: member, reference: reference))
    if let next = schema.reference, let target = schemaAt(next.target) {
      collect(target, member, reference ?? next)
    }
    for part in schema.applicators.allOf { collect(part, member, reference) }
  }
}
