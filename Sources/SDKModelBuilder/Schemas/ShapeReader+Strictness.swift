import DocumentTree
import OpenAPIDocument
import SDKModel
import SchemaChecking

/// Determines in strict typing which types are exact.
extension ShapeReader {
  /// Whether no type includes every value of the schema.
  func isBeyondTypes(_ shape: SchemaShape) -> Bool {
    var seen: Set<Node> = []
    return isStrict && isBeyondTypes(shape, &seen)
  }

  private func isBeyondTypes(_ shape: SchemaShape, _ seen: inout Set<Node>) -> Bool {
    guard seen.insert(shape.schema.node).inserted else { return false }
    if shape.validation.hasEmptyEnumeration || shape.listing?.isContradictory == true {
      return true
    }
    guard let group = shape.alternatives.first else { return false }
    return shape.alternatives.count > 1
      || group.contains { member in
        let option = self.shape(of: member)
        return option.schema.boolean != nil || option.isContradictory
          || isBeyondTypes(option, &seen)
          || (option.inferredTypes.isEmpty && option.listedValues == nil
            && option.alternatives.isEmpty && !member.isNull)
      }
  }

  /// Whether absent elements can be distinguished from `null`.
  func canBeTuple(_ shape: SchemaShape) -> Bool {
    (0..<shape.elements.prefixCount).allSatisfy { index in
      guard let element = conjunction(of: shape.elements.schemas(at: index)) else { return false }
      return !element.inferredTypes.isEmpty && !element.validation.isNullable
        && element.alternatives.isEmpty && !element.isContradictory
    }
  }
}

extension ValueType {
  /// The type. With strict types, it includes `null` only if that satisfies every schema;
  /// otherwise, unless a `not` refuses it.
  func refusingNull(unless schemas: [Schema], _ shapes: ShapeReader) -> ValueType {
    guard isNullable, let null = NullValue.node,
      shapes.isStrict || schemas.contains(where: { $0.keywords.contains(.not) })
    else { return self }
    var check = SchemaCheck(direction: .request, checksFormats: false) { shapes.schema(at: $0) }
    let isValue = schemas.allSatisfy { schema in
      guard case .differs(let mismatch) = check.outcome(of: null, against: schema) else {
        return true
      }
      return !shapes.isStrict && mismatch.keyword != .not
    }
    var type = self
    type.isNullable = isValue
    return type
  }
}

/// The value `null`, to check it against schemas.
private enum NullValue {
  static let node = try? Tree.parse(Source(file: "null", bytes: Array("null".utf8))).root
}
