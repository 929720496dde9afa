import DocumentTree
import OpenAPIDocument
import SDKModel

extension Schema {
  /// Whether both refer to the same schema, or are written in the same way.
  func isSame(as other: Schema) -> Bool {
    if let target = reference?.target { return target == other.reference?.target }
    return node == other.node || other.reference == nil && Literal(node) == Literal(other.node)
  }
}

extension [Exchange.Content] {
  /// The contents of a message, with the numbers of their schemas.
  init(_ media: [MediaTypeObject]) {
    self = media.map(Exchange.Content.init)
    for index in indices {
      let first = indices.prefix(index).first { other in
        guard let schema = media[index].schema, let otherSchema = media[other].schema else {
          return false
        }
        return schema.isSame(as: otherSchema)
      }
      self[index].schemaNumber = first.map { self[$0].schemaNumber } ?? index
    }
  }
}
