import SDKModel

/// Makes the view model of what a record must satisfy.
struct ValidationBuilder {
  let shape: RecordShape
  let record: Record
  let context: EmissionContext

  private static let locals: Set = ["report"]

  func model() -> ValidationModel {
    var patterns = PatternTable()
    var limits = LimitTable(shape)
    let builder = CheckBuilder(context: context)
    var checks = propertyChecks(&patterns, &limits)
    switch record.additionalProperties {
    case .kept(let type):
      checks += builder.checks(
        ValueType(.map(type)), value: RecordShape.Rest.additional, key: "", place: place, &patterns)
    case .undocumented:
      checks.append(CheckModel(.undocumented, value: RecordShape.Rest.undocumented, key: ""))
    }
    checks += builder.checks(ofWhole: shape.declaration, &patterns)
    let rules = RuleBuilder(shape, context)
    return ValidationModel(
      type: context.typeNames.layout(of: shape.declaration.id),
      pointer: context.pointerLiteral(of: shape.declaration),
      limits: limits?.models ?? [],
      checks: checks, rules: record.rules.compactMap { rules.model($0, &patterns) },
      patterns: patterns.models)
  }

  /// The bounds of the properties that can be read.
  func limits() -> [LimitModel] {
    var patterns = PatternTable()
    var limits = LimitTable(shape)
    _ = propertyChecks(&patterns, &limits)
    return limits?.models ?? []
  }

  private var place: CheckPlace { CheckPlace(context.pointer(of: shape.declaration.schema)) }

  private func propertyChecks(
    _ patterns: inout PatternTable, _ limits: inout LimitTable?
  ) -> [CheckModel] {
    let builder = CheckBuilder(context: context)
    var checks: [CheckModel] = []
    for traits in shape.properties {
      limits?.property = traits
      checks += builder.checks(
        traits.property.type, value: traits.value(avoiding: Self.locals),
        key: .literal(traits.property.name),
        place: place.property(traits.property.name), &patterns, &limits)
    }
    return checks
  }
}
