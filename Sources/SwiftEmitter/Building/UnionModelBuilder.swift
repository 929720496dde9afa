import SDKModel
import TemplateEngine

/// Builds the view models of a union.
struct UnionModelBuilder {
  private let shape: UnionShape
  private let union: Union
  private let context: EmissionContext
  private let cases: [UnionCaseModel]
  /// The checks that apply to all cases.
  private let checks: [CheckModel]
  /// The regular expressions of all checks.
  private let patterns: [PatternModel]

  /// - Parameter indirect: The names of the variants that are stored behind a reference.
  init(
    _ shape: UnionShape, _ union: Union, indirect: Set<String>, _ context: EmissionContext
  ) {
    self.shape = shape
    self.union = union
    self.context = context
    var patterns = PatternTable()
    cases = Self.cases(shape, union, indirect, context, &patterns)
    checks = CheckModelBuilder(context: context).checks(ofWhole: shape.declaration, &patterns)
    self.patterns = patterns.models
  }

  func declarationModel(nested: [DeclarationModel]) -> UnionModel {
    UnionModel(
      documentation: TypeDocumentation.comment(
        shape.declaration, otherwise: "One of several types of values."),
      name: context.typeNames.simpleName(of: shape.declaration.id),
      cases: cases, nested: nested)
  }

  func codingModel() -> UnionCodingModel {
    UnionCodingModel(
      type: context.typeNames.layout(of: shape.declaration.id),
      discriminator: .literal(ifPresent: union.discriminator),
      cases: cases, patterns: patterns,
      pointer: context.pointerLiteral(of: shape.declaration),
      isCheckedAsWhole: union.isCheckedAsWhole, checks: checks)
  }

  private static func cases(
    _ shape: UnionShape, _ union: Union, _ indirect: Set<String>, _ context: EmissionContext,
    _ patterns: inout PatternTable
  ) -> [UnionCaseModel] {
    let builder = CheckModelBuilder(context: context)
    let location = CheckLocation(context.pointer(of: shape.declaration.schema))
    return shape.cases.enumerated().map { index, member in
      let variant = member.variant
      let checks = builder.checks(
        variant.type, value: "value", key: "", location: location, &patterns)
      return UnionCaseModel(
        isIndirect: indirect.contains(variant.name), name: member.name.declaredName,
        reference: member.name,
        type: member.type.code(in: shape.typeName), index: String(index),
        isWire: variant.type.hasWireForm,
        tag: .literal(ifPresent: tag(of: variant, union, context)),
        tagCheck: tagCheck(of: variant, union, context),
        evidence: UnionEvidence.code(variant, in: shape.typeName, context), checks: checks)
    }
  }

  /// The discriminator's value, if a value of the variant may lack the property.
  private static func tag(
    of variant: Union.Variant, _ union: Union, _ context: EmissionContext
  ) -> String? {
    guard let discriminator = union.discriminator, let tag = variant.discriminatorValues.first,
      !variant.isDefault,
      let record = context.record(variant.type),
      !record.properties.contains(where: { $0.name == discriminator && $0.isRequired })
    else { return nil }
    return tag
  }

  /// A check that a value does not have the discriminator of another variant.
  private static func tagCheck(
    of variant: Union.Variant, _ union: Union, _ context: EmissionContext
  ) -> Layout {
    guard let discriminator = union.discriminator, !variant.discriminatorValues.isEmpty,
      !variant.isDefault, case .named(let id) = variant.type.kind,
      let property = context.record(variant.type)?.properties.first(where: {
        $0.name == discriminator && $0.deprecation == nil
      }),
      context.nonOptionalType(of: property.type) == .string
        || context.enumeration(property.type)?.rawType == .string
    else { return "" }
    let name = context.propertyNames(of: id)[discriminator].declaredName
    return .call(
      "report.check",
      [
        .argument("tag", Layout("value." + name)),
        .argument("oneOf", .list(ofTexts: variant.discriminatorValues)),
        .argument("at", .literal(discriminator)),
      ])
  }
}
