import SDKModel

/// Builds the view model of a record's checks.
struct ValidationModelBuilder {
  let shape: RecordShape
  let record: Record
  /// The names of the properties that are stored behind a reference.
  let indirect: Set<String>
  let context: EmissionContext

  private static let locals: Set = ["report"]

  func model() -> ValidationModel {
    var patterns = PatternTable()
    var limits = LimitTable(shape, of: record)
    let builder = CheckModelBuilder(context: context)
    var checks = propertyChecks(&patterns, &limits)
    switch record.additionalProperties {
    case .kept(let type):
      checks += builder.checks(
        ValueType(.map(type)), value: RecordShape.Rest.additional, key: "", location: location,
        &patterns)
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

  /// The public constants for the bounds of properties.
  func limits() -> [LimitModel] {
    var patterns = PatternTable()
    var limits = LimitTable(shape, of: record)
    _ = propertyChecks(&patterns, &limits)
    return limits?.models ?? []
  }

  private var location: CheckLocation {
    CheckLocation(context.pointer(of: shape.declaration.schema))
  }

  private func propertyChecks(
    _ patterns: inout PatternTable, _ limits: inout LimitTable?
  ) -> [CheckModel] {
    let builder = CheckModelBuilder(context: context)
    var checks: [CheckModel] = []
    for traits in shape.properties {
      limits?.property = traits
      checks += presenceCheck(of: traits).map { [$0] } ?? []
      checks += builder.checks(
        traits.property.type, value: traits.value(avoiding: Self.locals),
        key: .literal(traits.property.name),
        location: location.property(traits.property.name), &patterns, &limits)
    }
    return checks
  }

  /// A check that a property is present which only requests or only responses require.
  private func presenceCheck(of traits: PropertyTraits) -> CheckModel? {
    let kind: String
    switch traits.property.requirement {
    case .inRequests: kind = ".request"
    case .inResponses: kind = ".response"
    case .never, .always: return nil
    }
    let isWrapped = traits.hasThreeStates && indirect.contains(traits.property.name)
    return CheckModel(
      .presence(in: kind),
      value: traits.storage(avoiding: Self.locals) + (isWrapped ? ".wrappedValue" : ""),
      key: .literal(traits.property.name))
  }
}
