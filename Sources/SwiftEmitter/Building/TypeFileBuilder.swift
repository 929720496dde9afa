import SDKModel

/// Makes the view model of a file that declares a type.
struct TypeFileBuilder {
  let context: EmissionContext
  private var importsFoundation = false
  private var hasUnusualNames = false
  private var codings: [CodingModel] = []
  private var reflections: [ReflectionModel] = []
  private var validations: [ValidationModel] = []

  static func model(_ declaration: TypeDeclaration, _ context: EmissionContext) -> TypeFileModel {
    var builder = TypeFileBuilder(context: context)
    let model = builder.declarationModel(declaration, depth: 0)
    return TypeFileModel(
      importsFoundation: builder.importsFoundation, hasUnusualNames: builder.hasUnusualNames,
      declaration: model, codings: builder.codings,
      reflections: builder.reflections, validations: builder.validations)
  }

  private init(context: EmissionContext) {
    self.context = context
  }

  /// Remembers names that `swift format` would want otherwise.
  private mutating func note(_ names: [String]) {
    if names.contains(where: { $0.contains("_") }) { hasUnusualNames = true }
  }

  private mutating func declarationModel(
    _ declaration: TypeDeclaration, depth: Int
  ) -> DeclarationModel {
    switch declaration.kind {
    case .enumeration(let enumeration):
      let model = EnumerationBuilder.model(declaration, enumeration, depth: depth, context)
      note(model.cases.map(\.reference))
      return DeclarationModel(enumerations: [model])
    case .record(let record):
      let builder = RecordBuilder(declaration, record, depth: depth, context)
      if record.properties.contains(where: \.type.needsFoundation) { importsFoundation = true }
      if case .kept(let type) = record.additionalProperties, type.needsFoundation {
        importsFoundation = true
      }
      codings.append(builder.codingModel())
      if let reflection = builder.reflectionModel() { reflections.append(reflection) }
      let validation = ValidationBuilder(builder).model()
      validations.append(validation)
      note(builder.traits.map(\.name) + validation.limits.map(\.name))
      let nested = declaration.nested.map { declarationModel($0, depth: depth + 1) }
      return DeclarationModel(records: [builder.declarationModel(nested: nested)])
    }
  }
}
