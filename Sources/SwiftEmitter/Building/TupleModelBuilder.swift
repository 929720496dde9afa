import SDKModel
import TemplateEngine

/// Builds the view model for decoding, encoding and checking an array with a type for each element.
struct TupleModelBuilder {
  let shape: RecordShape
  let context: EmissionContext

  func codingModel() -> TupleCodingModel {
    let declaration = shape.declaration
    let location = CheckLocation(context.pointer(of: declaration.schema))
    var patterns = PatternTable()
    let builder = CheckModelBuilder(context: context)
    var checks: [CheckModel] = []
    for (index, traits) in shape.properties.enumerated() {
      checks += builder.checks(
        traits.property.type, value: traits.value(avoiding: ["report"]),
        key: .literal(String(index)), location: location.property(String(index)), &patterns)
    }
    checks += restChecks(location, &patterns)
    checks += builder.checks(ofWhole: declaration, &patterns)
    return TupleCodingModel(
      type: context.typeNames.layout(of: declaration.id),
      pointer: context.pointerLiteral(of: declaration),
      elements: shape.properties.map { traits in
        TupleElementModel(
          target: traits.storage(avoiding: ["array", "decoder"]),
          decodeMethod: decodeMethod(of: traits), encoded: Self.encoded(traits))
      },
      needed: nullableNames.isEmpty ? "" : String(needed.count),
      patterns: patterns.models, checks: checks)
  }

  /// The required elements.
  private var needed: [Tuple.Element] {
    guard case .tuple(let tuple) = shape.declaration.kind else { return [] }
    return tuple.elements.filter(\.isRequired)
  }

  /// The names of the required elements that may be null.
  private var nullableNames: Set<String> {
    Set(needed.filter(\.type.isNullable).map(\.name))
  }

  private func decodeMethod(of traits: PropertyTraits) -> String {
    if traits.property.isRequired { return "decodeElement" }
    if nullableNames.contains(traits.property.name) { return "decodeElementOrNull" }
    return context.configuration.refusesNull
      ? "decodeElementUnlessAbsent" : "decodeElementIfPresent"
  }

  /// The checks of the elements after those with their own types.
  private func restChecks(_ location: CheckLocation, _ patterns: inout PatternTable) -> [CheckModel]
  {
    guard case .tuple(let tuple) = shape.declaration.kind else { return [] }
    let checks = CheckModelBuilder(context: context).checks(
      tuple.rest, value: "element", key: "", location: location.element("items"), &patterns)
    guard !checks.isEmpty else { return [] }
    return [
      CheckModel(.each(checks, from: tuple.elements.count), value: "rest", key: "")
    ]
  }

  private static func encoded(_ traits: PropertyTraits) -> Layout {
    let value = traits.value(avoiding: ["array", "encoder"])
    guard traits.property.type.hasWireForm else { return Layout(value) }
    return traits.isOptional
      ? Layout(value) + ".map { " + NominalType.wire.code() + "($0) }"
      : .call(NominalType.wire.code(), [Layout(value)])
  }
}
