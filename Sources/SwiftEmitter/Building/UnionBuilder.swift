import SDKModel

/// Makes the view models of a union.
struct UnionBuilder {
  let declaration: TypeDeclaration
  let union: Union
  let context: EmissionContext
  private let indentation: Int
  /// The cases' names, in the order of the variants.
  let names: [String]
  private var cases: [UnionCaseModel] = []
  private var patterns = PatternTable()

  init(_ declaration: TypeDeclaration, _ union: Union, depth: Int, _ context: EmissionContext) {
    self.declaration = declaration
    self.union = union
    self.context = context
    indentation = 2 * depth
    // A type without a capital would be taken for the case of its name.
    let types = union.variants.map { context.typeText($0.type, in: declaration.id) }
    let scope = NameScope(
      style: .lowerCamelCase, reserved: ReservedNames.unionCases.union(types))
    let assigned = scope.assign(union.variants.map(\.name))
    names = union.variants.map { assigned[$0.name] ?? $0.name }
    cases = makeCases()
  }

  /// - Parameter indirect: The names of the variants that are stored behind a reference.
  func declarationModel(nested: [DeclarationModel], indirect: Set<String>) -> UnionModel {
    var cases = cases
    for (index, variant) in union.variants.enumerated() {
      cases[index].isIndirect = indirect.contains(variant.name)
    }
    return UnionModel(
      documentation: TypeDocumentation.comment(
        declaration, otherwise: "One of several types of values.", indentation: indentation),
      name: context.typeNames.simpleName(of: declaration.id),
      cases: cases, nested: nested)
  }

  func codingModel() -> UnionCodingModel {
    var source = CheckBuilder(context: context, patterns: patterns)
    let checks = source.checks(ofWhole: declaration)
    return UnionCodingModel(
      type: context.typeNames.qualifiedName(of: declaration.id),
      discriminator: union.discriminator.map(StringLiteral.quoted) ?? "", cases: cases,
      patterns: source.patterns.models, pointer: context.pointerLiteral(of: declaration),
      isCheckedAsWhole: union.isCheckedAsWhole, checks: checks)
  }

  private mutating func makeCases() -> [UnionCaseModel] {
    union.variants.enumerated().map { index, variant in
      var source = CheckBuilder(context: context, patterns: patterns)
      let checks = source.checks(
        variant.type, value: "value", key: "", limits: nil,
        place: CheckPlace(context.pointer(of: declaration.schema)))
      patterns = source.patterns
      return UnionCaseModel(
        name: names[index].declaredName,
        reference: names[index], type: context.typeText(variant.type, in: declaration.id),
        index: String(index), isWire: variant.type.hasWireForm,
        tag: tag(of: variant).map(StringLiteral.quoted) ?? "",
        evidence: UnionEvidence.text(variant), checks: checks)
    }
  }

  /// The discriminator's value where the type of the variant knows nothing of the property.
  private func tag(of variant: Union.Variant) -> String? {
    guard let discriminator = union.discriminator, let tag = variant.discriminatorValues.first,
      !variant.isDefault,
      let record = context.record(variant.type),
      !record.properties.contains(where: { $0.name == discriminator })
    else { return nil }
    return tag
  }
}

/// Writes what tells a type of a union from the others.
enum UnionEvidence {
  static func text(_ variant: Union.Variant) -> String {
    let tags = variant.discriminatorValues
    switch variant.evidence {
    case .any where variant.isDefault: return ".anything(tags: \(list(tags)), isDefault: true)"
    case .any: return tags.isEmpty ? ".anything" : ".anything(tags: \(list(tags)))"
    case .integer: return ".integer"
    case .number: return ".number"
    case .boolean: return ".boolean"
    case .array: return ".array"
    case .string(.any): return ".text"
    case .string(.formatted): return ".formattedText"
    case .string(.listed(let values)): return ".text(\(list(values)))"
    case .object(let object):
      var arguments: [String] = []
      if !tags.isEmpty { arguments.append("tags: \(list(tags))") }
      if !object.required.isEmpty { arguments.append("required: \(list(object.required))") }
      if !object.constants.isEmpty {
        let constants = object.constants.map { constant in
          StringLiteral.quoted(constant.property) + ": " + list(constant.values.map(\.plainText))
        }
        arguments.append("constants: [\(constants.joined(separator: ", "))]")
      }
      if !object.properties.isEmpty { arguments.append("properties: \(list(object.properties))") }
      if variant.isDefault { arguments.append("isDefault: true") }
      return ".object(\(arguments.joined(separator: ", ")))"
    }
  }

  private static func list(_ texts: [String]) -> String {
    "[" + texts.map(StringLiteral.quoted).joined(separator: ", ") + "]"
  }
}
