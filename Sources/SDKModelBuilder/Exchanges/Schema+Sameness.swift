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
      guard let schema = media[index].schema ?? media[index].itemSchema else { continue }
      let first = indices.prefix(index).first { media[$0].schema?.isSame(as: schema) == true }
      self[index].schemaNumber = first ?? index
    }
  }
}
