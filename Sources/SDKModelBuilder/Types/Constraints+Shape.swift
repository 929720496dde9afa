import DocumentTree
import OpenAPIDocument
import SDKModel
import TextGrammar

extension Constraints {
  /// The constraints of a schema on values of a type. Keywords for other types are ignored.
  init(_ shape: SchemaShape, of type: SchemaType) {
    self.init()
    let validation = shape.validation
    switch type {
    case .integer, .number:
      minimum = Self.bound(validation[.minimum], validation[.exclusiveMinimum]) { $0 > $1 }
      maximum = Self.bound(validation[.maximum], validation[.exclusiveMaximum]) { $0 < $1 }
      multipleOf = validation[.multipleOf]?.limit
    case .string:
      length = Self.range(validation[.minLength], validation[.maxLength])
      pattern = validation.pattern?.text
      format = validation.format.flatMap(StringFormat.init)
    case .array:
      itemCount = Self.range(validation[.minItems], validation[.maxItems])
      itemsAreUnique = validation.uniqueItems
    case .object:
      propertyCount = Self.range(validation[.minProperties], validation[.maxProperties])
    case .boolean: break
    }
  }

  private static func bound(
    _ inclusive: Node?, _ exclusive: Node?, isStricter: (ExactDecimal, ExactDecimal) -> Bool
  ) -> Bound? {
    let open = exclusive?.limit.map { Bound($0, isExclusive: true) }
    let closed = inclusive?.limit.map { Bound($0) }
    guard let open, let closed else { return open ?? closed }
    return isStricter(closed.value, open.value) ? closed : open
  }

  private static func range(_ minimum: Node?, _ maximum: Node?) -> CountRange {
    CountRange(minimum: minimum?.leastCount, maximum: maximum?.greatestCount)
  }
}
