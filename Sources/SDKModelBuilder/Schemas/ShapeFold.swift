import DocumentTree
import OpenAPIDocument
import SDKModel

/// Folds what a schema leads to by `$ref` and `allOf` into one shape, each schema once and in the order
/// in which a reader comes to it, so that the work is as large as the schemas are.
struct ShapeFold {
  private let shapes: ShapeReader
  private var visited: Set<Node> = []
  /// The values that the parts list.
  private var listings: [ValueListing] = []
  /// Whether a part says that all values are strings.
  private var isText = false

  init(_ shapes: ShapeReader) {
    self.shapes = shapes
  }

  /// A part that is yet to be folded, and the type in whose declaration its properties stand.
  private struct Part {
    var schema: Schema
    var owner: SchemaShape.Owner?
  }

  mutating func shape(of schema: Schema) -> SchemaShape {
    let root = definition(of: schema)
    var shape = SchemaShape(root, owner: nil, infersType: !shapes.isStrict)
    guard visited.insert(root.node).inserted else { return shape }
    var places = shape.propertyPlaces
    for part in parts(of: root, owner: nil, &shape) {
      let choiceCount = shape.alternatives.count
      fold(part, into: &shape, &places)
      // What extends a schema by `allOf` has made the choice that it is a member of.
      shape.removeChoices(from: choiceCount, among: visited)
    }
    // Which values are alike can depend on a type that another part names.
    for listing in listings {
      shape.listing = ValueListing.merged(shape.listing, listing, areTexts: isText || shape.isText)
    }
    return shape
  }

  /// Folds a part with all that it leads to. They wait in a list, since a chain of them may be longer
  /// than a stack is deep.
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

  /// The schemas that a schema is folded with; those that only state a rule become rules of the shape.
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

  /// The schema that stands for one which is nothing but a `$ref`, where nothing beside that counts.
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
