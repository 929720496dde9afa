import OpenAPIDocument

extension ShapeReader {
  /// The shape without the choices that its own types have made: beside `type: array`, only the array
  /// is left of `anyOf: [{type: object}, {type: array}, {type: string}]`.
  func decided(_ shape: SchemaShape) -> SchemaShape {
    guard !shape.validation.types.isEmpty, !shape.alternatives.isEmpty else { return shape }
    var decided = shape
    decided.alternatives = []
    for group in shape.alternatives {
      let possible = group.filter { member in
        let types = self.shape(of: member).inferredTypes
        return types.isEmpty || types.contains { shape.allows($0) }
      }
      if let only = possible.first, possible.count == 1, group.count > 1 {
        // The choice itself stays an assertion.
        decided.conjoin(self.shape(of: only))
      } else {
        decided.alternatives.append(group)
      }
    }
    return decided.alternatives.count < shape.alternatives.count ? decided : shape
  }
}

extension SchemaShape {
  /// Whether some value has one of the shape's types and another type. An integer is a number.
  fileprivate func allows(_ type: SchemaType) -> Bool {
    let own = inferredTypes
    switch type {
    case .integer, .number: return own.contains(.integer) || own.contains(.number)
    case .string, .boolean, .array, .object: return own.contains(type)
    }
  }
}
