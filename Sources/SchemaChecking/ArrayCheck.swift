import DocumentTree
import OpenAPIDocument

/// Checks the elements of an array against a schema.
struct ArrayCheck {
  private let application: SchemaApplication
  private let array: Node

  init(_ application: SchemaApplication) {
    self.application = application
    array = application.value.node
  }

  private var applicators: SchemaApplicators { application.schema.applicators }

  func uniquenessMismatch(_ check: inout SchemaCheck) -> Mismatch? {
    hasEqualElements(&check)
      ? application.mismatch(.uniqueItems, "has two elements that are equal") : nil
  }

  private func hasEqualElements(_ check: inout SchemaCheck) -> Bool {
    let elements = Array(array.elements)
    for index in elements.indices {
      for other in elements[..<index] where check.areEqual(elements[index], other) { return true }
      if check.isExhausted { return false }
    }
    return false
  }

  // MARK: Elements by position

  func firstMismatch(_ check: inout SchemaCheck, _ evaluation: inout Evaluation) -> Mismatch? {
    for (element, schema) in zip(array.elements, applicators.prefixItems) {
      if let mismatch = check.check(Instance(node: element), schema) { return mismatch }
    }
    evaluation.itemCount = max(evaluation.itemCount, applicators.prefixItems.count)
    return nil
  }

  func restMismatch(_ check: inout SchemaCheck, _ evaluation: inout Evaluation) -> Mismatch? {
    guard let rest = applicators.items else { return nil }
    for element in array.elements.dropFirst(applicators.prefixItems.count) {
      if let mismatch = check.check(Instance(node: element), rest) { return mismatch }
    }
    evaluation.hasAllItems = true
    return nil
  }

  func unevaluatedMismatch(
    _ check: inout SchemaCheck, _ evaluation: inout Evaluation
  ) -> Mismatch? {
    guard let rest = applicators.unevaluatedItems else { return nil }
    if !evaluation.hasAllItems {
      for (index, element) in array.elements.enumerated()
      where index >= evaluation.itemCount && !evaluation.items.contains(index) {
        if let mismatch = check.check(Instance(node: element), rest) { return mismatch }
      }
    }
    evaluation.hasAllItems = true
    return nil
  }

  // MARK: Elements at any position

  /// Checks `contains`, with `minContains` and `maxContains`.
  func containsMismatch(_ check: inout SchemaCheck, _ evaluation: inout Evaluation) -> Mismatch? {
    guard let wanted = applicators.contains else { return nil }
    var count = 0
    for (index, element) in array.elements.enumerated()
    where check.check(Instance(node: element), wanted) == nil {
      count += 1
      evaluation.items.insert(index)
    }
    let minimum = application.schema.validation[.minContains]?.count(orElse: 1) ?? 1
    if count < minimum {
      return application.mismatch(
        .contains, "has \(count) elements as `contains` describes, not \(minimum)")
    }
    if let limit = application.schema.validation[.maxContains],
      !LimitCheck(application, .maxContains).allows(count)
    {
      return application.mismatch(
        .maxContains,
        "has \(count) elements as `contains` describes, more than \(limit.text)")
    }
    return nil
  }
}
