import DocumentTree
import OpenAPIDocument

/// Checks a value against subschemas that apply to the same value.
struct InPlaceCheck {
  private let application: SchemaApplication

  init(_ application: SchemaApplication) { self.application = application }

  private var applicators: SchemaApplicators { application.schema.applicators }

  func targetMismatch(_ check: inout SchemaCheck, _ evaluation: inout Evaluation) -> Mismatch? {
    guard let target = application.schema.reference.flatMap({ check.schema(at: $0) }) else {
      return nil
    }
    return mismatch([target], &check, &evaluation)
  }

  func allMismatch(_ check: inout SchemaCheck, _ evaluation: inout Evaluation) -> Mismatch? {
    mismatch(applicators.allOf, &check, &evaluation)
  }

  func dependencyMismatch(_ check: inout SchemaCheck, _ evaluation: inout Evaluation) -> Mismatch? {
    let object = application.value.node
    let members = applicators.dependentSchemas.filter { object[$0.name] != nil }.map(\.schema)
    return mismatch(members, &check, &evaluation)
  }

  /// Checks subschemas that must all be satisfied.
  private func mismatch(
    _ members: [Schema], _ check: inout SchemaCheck, _ evaluation: inout Evaluation
  ) -> Mismatch? {
    for member in members {
      let result = check.check(application.of(member))
      if let mismatch = result.mismatch { return mismatch }
      evaluation.merge(result.evaluation)
    }
    return nil
  }

  // MARK: Choices

  func anyMismatch(_ check: inout SchemaCheck, _ evaluation: inout Evaluation) -> Mismatch? {
    if let member = named(among: applicators.anyOf, check) {
      return mismatch([member], &check, &evaluation)
    }
    var isFulfilled = false
    var nearest: Mismatch?
    for member in applicators.anyOf {
      let result = check.check(application.of(member))
      if let mismatch = result.mismatch {
        nearest = Self.nearer(nearest, mismatch)
        continue
      }
      isFulfilled = true
      evaluation.merge(result.evaluation)
      // Further members matter only for the parts that they evaluate.
      if !application.scope.tracksEvaluation { break }
    }
    return isFulfilled ? nil : none(.anyOf, nearest)
  }

  func oneMismatch(_ check: inout SchemaCheck, _ evaluation: inout Evaluation) -> Mismatch? {
    if let member = named(among: applicators.oneOf, check) {
      return mismatch([member], &check, &evaluation)
    }
    var agreeing: [(schema: Schema, evaluation: Evaluation)] = []
    var nearest: Mismatch?
    for member in applicators.oneOf {
      let result = check.check(application.of(member))
      if let mismatch = result.mismatch {
        nearest = Self.nearer(nearest, mismatch)
      } else {
        agreeing.append((member, result.evaluation))
        // Only formats could decide.
        if agreeing.count > 1, !check.checksFormats { break }
      }
    }
    if agreeing.count > 1 {
      agreeing = check.comparingFormats { check in
        agreeing.filter { check.check(application.of($0.schema)).mismatch == nil }
      }
      guard agreeing.count == 1 else {
        return application.mismatch(.oneOf, "agrees with more than one of the schemas of `oneOf`")
      }
    }
    guard let only = agreeing.first else { return none(.oneOf, nearest) }
    evaluation.merge(only.evaluation)
    return nil
  }

  /// The member that the object's discriminator names (OpenAPI 3.1, section 4.8.25).
  private func named(among members: [Schema], _ check: SchemaCheck) -> Schema? {
    guard check.followsDiscriminators, let discriminator = applicators.discriminator,
      let value = application.value.node[discriminator.property]?.string
    else { return nil }
    if let mapping = discriminator.mappings.first(where: { $0.value == value }) {
      return members.first { ($0.reference?.target ?? $0.node) == mapping.target.target }
    }
    return members.first { $0.reference?.text.split(separator: "/").last.map(String.init) == value }
  }

  func notMismatch(_ check: inout SchemaCheck) -> Mismatch? {
    guard let negated = applicators.not, check.check(application.value, negated) == nil else {
      return nil
    }
    return application.mismatch(.not, "agrees with the schema that `not` refuses")
  }

  /// Checks `if`, with `then` and `else`.
  func conditionalMismatch(
    _ check: inout SchemaCheck, _ evaluation: inout Evaluation
  ) -> Mismatch? {
    guard let condition = applicators.condition else { return nil }
    let result = check.check(application.of(condition))
    if result.mismatch == nil { evaluation.merge(result.evaluation) }
    let branch = result.mismatch == nil ? applicators.consequence : applicators.alternative
    return mismatch([branch].compactMap(\.self), &check, &evaluation)
  }

  // MARK: The most useful mismatch

  /// The mismatch with the schema that matches the value best.
  private static func nearer(_ first: Mismatch?, _ second: Mismatch) -> Mismatch {
    guard let first, first.value.index >= second.value.index else { return second }
    return first
  }

  private func none(_ keyword: Keyword, _ nearest: Mismatch?) -> Mismatch {
    if let nearest, nearest.value != application.value.node { return nearest }
    return application.mismatch(keyword, "agrees with none of the schemas of `\(keyword.name)`")
  }
}
