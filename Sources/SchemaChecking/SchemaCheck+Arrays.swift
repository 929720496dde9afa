import DocumentTree
import OpenAPIDocument

extension SchemaCheck {
  mutating func arrayMismatch(
    _ value: Instance, _ schema: Schema, _ scope: Scope, _ evaluation: inout Evaluation
  ) -> Mismatch? {
    let validation = schema.validation
    if let limit = validation[.minItems], value.node.count < limit.count(orElse: 0) {
      return Self.mismatch(value, schema, "minItems", "has fewer than \(limit.text) elements")
    }
    if let limit = validation[.maxItems], value.node.count > limit.count(orElse: .max) {
      return Self.mismatch(value, schema, "maxItems", "has more than \(limit.text) elements")
    }
    if validation.uniqueItems, hasEqualElements(value.node) {
      return Self.mismatch(value, schema, "uniqueItems", "has two elements that are equal")
    }
    return itemsMismatch(value, schema, &evaluation)
      ?? containsMismatch(value, schema, &evaluation)
  }

  private mutating func hasEqualElements(_ array: Node) -> Bool {
    let elements = Array(array.elements)
    for index in elements.indices {
      for other in elements[..<index] where areEqual(elements[index], other) { return true }
      if isExhausted { return false }
    }
    return false
  }

  private mutating func itemsMismatch(
    _ value: Instance, _ schema: Schema, _ evaluation: inout Evaluation
  ) -> Mismatch? {
    let (first, rest) = (schema.applicators.prefixItems, schema.applicators.items)
    guard !first.isEmpty || rest != nil else { return nil }
    for (index, element) in value.node.elements.enumerated() {
      guard let schema = index < first.count ? first[index] : rest else { break }
      if let mismatch = check(Instance(node: element), schema) { return mismatch }
    }
    evaluation.itemCount = max(evaluation.itemCount, first.count)
    if rest != nil { evaluation.hasAllItems = true }
    return nil
  }

  private mutating func containsMismatch(
    _ value: Instance, _ schema: Schema, _ evaluation: inout Evaluation
  ) -> Mismatch? {
    guard let wanted = schema.applicators.contains else { return nil }
    var count = 0
    for (index, element) in value.node.elements.enumerated()
    where check(Instance(node: element), wanted) == nil {
      count += 1
      evaluation.items.insert(index)
    }
    let minimum = schema.validation[.minContains]?.count(orElse: 1) ?? 1
    if count < minimum {
      return Self.mismatch(
        value, schema, "contains", "has \(count) elements as `contains` describes, not \(minimum)")
    }
    if let limit = schema.validation[.maxContains], count > limit.count(orElse: .max) {
      return Self.mismatch(
        value, schema, "maxContains",
        "has \(count) elements as `contains` describes, more than \(limit.text)")
    }
    return nil
  }
}
