import DocumentTree
import OpenAPIDocument

/// The schemas inside a schema that apply to the same value.
extension SchemaCheck {
  mutating func inPlaceMismatch(
    _ value: Instance, _ schema: Schema, _ scope: Scope, _ evaluation: inout Evaluation
  ) -> Mismatch? {
    let applicators = schema.applicators
    var all = applicators.allOf
    if let target = schema.reference.flatMap({ self.schema(at: $0) }) { all.insert(target, at: 0) }
    if value.kind == .mapping {
      all += applicators.dependentSchemas.filter { value.node[$0.name] != nil }.map(\.schema)
    }
    for member in all {
      let result = check(value, member, scope)
      if let mismatch = result.mismatch { return mismatch }
      evaluation.merge(result.evaluation)
    }
    return anyMismatch(value, schema, scope, &evaluation)
      ?? oneMismatch(value, schema, scope, &evaluation)
      ?? notMismatch(value, schema)
      ?? conditionalMismatch(value, schema, scope, &evaluation)
  }

  private mutating func anyMismatch(
    _ value: Instance, _ schema: Schema, _ scope: Scope, _ evaluation: inout Evaluation
  ) -> Mismatch? {
    let members = schema.applicators.anyOf
    guard !members.isEmpty else { return nil }
    var isFulfilled = false
    var nearest: Mismatch?
    for member in members {
      let result = check(value, member, scope)
      if let mismatch = result.mismatch {
        nearest = Self.nearer(nearest, mismatch)
        continue
      }
      isFulfilled = true
      evaluation.merge(result.evaluation)
      // Others tell nothing more, but for what they look at.
      if !scope.tracksEvaluation { break }
    }
    return isFulfilled ? nil : Self.none(value, schema, "anyOf", nearest)
  }

  private mutating func oneMismatch(
    _ value: Instance, _ schema: Schema, _ scope: Scope, _ evaluation: inout Evaluation
  ) -> Mismatch? {
    let members = schema.applicators.oneOf
    guard !members.isEmpty else { return nil }
    var count = 0
    var nearest: Mismatch?
    for member in members {
      let result = check(value, member, scope)
      if let mismatch = result.mismatch {
        nearest = Self.nearer(nearest, mismatch)
        continue
      }
      count += 1
      evaluation.merge(result.evaluation)
      if count > 1 {
        return Self.mismatch(
          value, schema, "oneOf", "agrees with more than one of the schemas of `oneOf`")
      }
    }
    return count == 1 ? nil : Self.none(value, schema, "oneOf", nearest)
  }

  private mutating func notMismatch(_ value: Instance, _ schema: Schema) -> Mismatch? {
    guard let refused = schema.applicators.not else { return nil }
    let scope = Scope(outermost: refused, tracksEvaluation: false)
    guard check(value, refused, scope).mismatch == nil else { return nil }
    return Self.mismatch(value, schema, "not", "agrees with the schema that `not` refuses")
  }

  private mutating func conditionalMismatch(
    _ value: Instance, _ schema: Schema, _ scope: Scope, _ evaluation: inout Evaluation
  ) -> Mismatch? {
    guard let condition = schema.applicators.condition else { return nil }
    let result = check(value, condition, scope)
    if result.mismatch == nil { evaluation.merge(result.evaluation) }
    let branch =
      result.mismatch == nil ? schema.applicators.consequence : schema.applicators.alternative
    guard let branch else { return nil }
    let outcome = check(value, branch, scope)
    evaluation.merge(outcome.evaluation)
    return outcome.mismatch
  }

  // MARK: What nothing has looked at

  mutating func unevaluatedMismatch(
    _ value: Instance, _ schema: Schema, _ evaluation: inout Evaluation
  ) -> Mismatch? {
    if value.kind == .mapping, let rest = schema.applicators.unevaluatedProperties {
      if !evaluation.hasAllProperties {
        for (key, property) in value.node.entries
        where !evaluation.properties.contains(Array(key.text.utf8)) {
          if let mismatch = check(Instance(node: property), rest) { return mismatch }
        }
      }
      evaluation.hasAllProperties = true
    }
    if value.kind == .sequence, let rest = schema.applicators.unevaluatedItems {
      if !evaluation.hasAllItems {
        for (index, element) in value.node.elements.enumerated()
        where index >= evaluation.itemCount && !evaluation.items.contains(index) {
          if let mismatch = check(Instance(node: element), rest) { return mismatch }
        }
      }
      evaluation.hasAllItems = true
    }
    return nil
  }

  // MARK: The most telling mismatch

  /// That of the schema which the value agrees with furthest.
  private static func nearer(_ first: Mismatch?, _ second: Mismatch) -> Mismatch {
    guard let first, first.value.index >= second.value.index else { return second }
    return first
  }

  private static func none(
    _ value: Instance, _ schema: Schema, _ keyword: String, _ nearest: Mismatch?
  ) -> Mismatch {
    if let nearest, nearest.value != value.node { return nearest }
    return mismatch(value, schema, keyword, "agrees with none of the schemas of `\(keyword)`")
  }
}
