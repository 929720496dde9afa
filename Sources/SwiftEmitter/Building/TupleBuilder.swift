import SDKModel

/// Makes the view model of how an array with a type for each element is read, written and checked.
struct TupleBuilder {
  let shape: RecordShape
  let context: EmissionContext

  func codingModel() -> TupleCodingModel {
    let declaration = shape.declaration
    let place = CheckPlace(context.pointer(of: declaration.schema))
    var patterns = PatternTable()
    let builder = CheckBuilder(context: context)
    var checks: [CheckModel] = []
    for (index, traits) in shape.properties.enumerated() {
      checks += builder.checks(
        traits.property.type, value: traits.value(avoiding: ["report"]),
        key: StringLiteral.quoted(String(index)), place: place.property(String(index)), &patterns)
    }
    checks += builder.checks(ofWhole: declaration, &patterns)
    return TupleCodingModel(
      type: shape.typeName, pointer: context.pointerLiteral(of: declaration),
      elements: shape.properties.map { traits in
        TupleElementModel(
          target: traits.storage(avoiding: ["array", "decoder"]),
          isRequired: traits.property.isRequired,
          refusesNull: context.configuration.refusesNull)
      },
      elementList: shape.properties.map(Self.encoded).joined(separator: ", "),
      patterns: patterns.models, checks: checks)
  }

  private static func encoded(_ traits: PropertyTraits) -> String {
    let value = traits.value(avoiding: ["array", "encoder"])
    guard traits.property.type.hasWireForm else { return value }
    return traits.isOptional ? "\(value).map { Wire($0) }" : "Wire(\(value))"
  }
}
