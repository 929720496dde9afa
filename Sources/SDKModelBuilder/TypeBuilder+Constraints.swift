import DocumentTree
import OpenAPIDocument
import SDKModel
import SchemaChecking

extension TypeBuilder {
  /// What a schema asks of a value of a type. Keywords that are about other types ask nothing.
  func constraints(of shape: SchemaShape, _ type: SchemaType) -> Constraints {
    let validation = shape.validation
    var constraints = Constraints()
    switch type {
    case .integer, .number:
      constraints.minimum = bound(validation[.minimum], validation[.exclusiveMinimum]) { $0 > $1 }
      constraints.maximum = bound(validation[.maximum], validation[.exclusiveMaximum]) { $0 < $1 }
      constraints.multipleOf = validation[.multipleOf]?.limit
    case .string:
      constraints.length = range(validation[.minLength], validation[.maxLength])
      constraints.pattern = validation.pattern?.text
      constraints.format = validation.format.flatMap(StringFormat.init)
    case .array:
      constraints.itemCount = range(validation[.minItems], validation[.maxItems])
      constraints.itemsAreUnique = validation.uniqueItems
    case .object:
      constraints.propertyCount = range(validation[.minProperties], validation[.maxProperties])
    case .boolean: break
    }
    return constraints
  }

  private func bound(
    _ inclusive: Node?, _ exclusive: Node?, isStricter: (ExactNumber, ExactNumber) -> Bool
  ) -> Bound? {
    let open = exclusive?.limit.map { Bound($0, isExclusive: true) }
    let closed = inclusive?.limit.map { Bound($0) }
    guard let open, let closed, let first = inclusive.flatMap({ ExactNumber($0) }),
      let second = exclusive.flatMap({ ExactNumber($0) })
    else { return open ?? closed }
    return isStricter(first, second) ? closed : open
  }

  private func range(_ minimum: Node?, _ maximum: Node?) -> CountRange {
    CountRange(minimum: minimum?.leastCount, maximum: maximum?.greatestCount)
  }
}
