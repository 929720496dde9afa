import OpenAPIDocument

extension ShapeReader {
  /// Whether the value of a header field is a scalar or a list of scalars, which clients can read.
  func isHeaderValue(_ schema: Schema) -> Bool {
    let shape = shape(of: schema)
    if shape.inferredTypes == [.array], shape.elements.prefixCount == 0,
      shape.elements.rest.count == 1
    {
      return isScalar(self.shape(of: shape.elements.rest[0]))
    }
    return isScalar(shape)
  }

  private func isScalar(_ shape: SchemaShape) -> Bool {
    guard shape.alternatives.isEmpty, !shape.isContradictory, !isBeyondTypes(shape),
      shape.inferredTypes.count == 1
    else { return false }
    switch shape.inferredTypes[0] {
    case .string, .integer, .number, .boolean: return true
    case .object, .array: return false
    }
  }
}
