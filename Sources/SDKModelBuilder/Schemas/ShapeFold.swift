import DocumentTree
import OpenAPIDocument
import SDKModel

/// Merges a schema with the targets of its `$ref` and `allOf` into one shape. Each schema is
/// visited once, in reading order, so that the work is in proportion to the number of schemas.
struct ShapeFold {
  private let shapes: ShapeReader
  private var visited: Set<Node> = []
  /// The lists of values in the parts.
  private var listings: [ValueListing] = []
  /// Whether a part requires strings.
  private var isText = false

  init(_ shapes: ShapeReader) {
    self.shapes = shapes
  }

  /// A pending part, and the type that declares its properties.
  private struct Part {
    var schema: Schema
    var owner: SchemaShape.Owner?
  }

  mutating func shape(of schema: Schema) -> SchemaShape {
    let root = definition(of: schema)
    var shape = SchemaShape(root, owner: nil, infersType: !shapes.isStrict)
    guard !visited.contains(root.node) else { return shape }
    let parts = parts(of: root, owner: nil, &shape)
    // Most schemas consist of nothing but themselves.
    guard !parts.isEmpty else { return shape }
    visited.insert(root.node)
    var places = shape.propertyPlaces
    for part in parts {
      let choiceCount = shape.alternatives.count
      fold(part, into: &shape, &places)
      // A schema that extends a member of a choice has made that choice.
      shape.removeChoices(from: choiceCount, among: visited)
    }
    // Which values are equal can depend on a type that another part states.
    for listing in listings {
      shape.listing = ValueListing.merged(
        shape.listing, listing, areStrings: isText || shape.isText)
    }
    return shape
  }

  /// Merges a part and everything that it leads to. Parts wait in a queue, since a chain of them
  /// may be too long for recursion.
  private mutating func fold(
    _ part: Part, into shape: inout SchemaShape, _ places: inout [String: Int]
  ) {
    var waiting = [part]
    while let part = waiting.popLast() {
      let schema = definition(of: part.schema)
      guard visited.insert(schema.node).inserted else { continue }
      let own = SchemaShape(schema, owner: part.owner, infersType: !shapes.isStrict)
      listings += own.listing.map { [$0] } ?? []
      isText = isText || own.isText
      shape.mergeButListing(own, &places)
      waiting += parts(of: schema, owner: part.owner, &shape).reversed()
    }
  }

  /// The schemas to merge with a schema. Those that only state a rule become rules of the shape.
  private func parts(
    of schema: Schema, owner: SchemaShape.Owner?, _ shape: inout SchemaShape
  ) -> [Part] {
    var parts: [Part] = []
    if let reference = schema.reference, let target = shapes.schema(at: reference.target) {
      parts.append(Part(schema: target, owner: .schema(reference)))
    }
    for member in schema.applicators.allOf {
      if member.isAssertionOnly, member.statesRule {
        shape.rules.append(member)
      } else {
        parts.append(Part(schema: member, owner: owner))
      }
    }
    return parts
  }

  /// The target of a schema that consists only of a `$ref`, whose siblings do not count.
  private mutating func definition(of schema: Schema) -> Schema {
    var schema = schema
    while !visited.contains(schema.node), let reference = shapes.onlyTarget(of: schema),
      let target = shapes.schema(at: reference.target)
    {
      visited.insert(schema.node)
      schema = target
    }
    return schema
  }
}
