import SDKModel

/// Makes the view model of a file that declares a type.
struct TypeFileBuilder {
  let context: EmissionContext
  private let layout: StorageLayout
  private var importsFoundation = false
  private var names: [String] = []
  private var codings: [CodingModel] = []
  private var reflections: [ReflectionModel] = []
  private var validations: [ValidationModel] = []
  private var unions: [UnionCodingModel] = []
  private var tuples: [TupleCodingModel] = []

  static func model(
    _ declaration: TypeDeclaration, layout: StorageLayout, _ context: EmissionContext
  ) -> TypeFileModel {
    var builder = TypeFileBuilder(layout: layout, context: context)
    let model = builder.declarationModel(declaration, depth: 0)
    return TypeFileModel(
      importsFoundation: builder.importsFoundation,
      ignoredRules: FormatRules.broken(by: builder.names),
      declaration: model, codings: builder.codings,
      reflections: builder.reflections, validations: builder.validations, unions: builder.unions,
      tuples: builder.tuples)
  }

  private init(layout: StorageLayout, context: EmissionContext) {
    self.layout = layout
    self.context = context
  }

  private mutating func declarationModel(
    _ declaration: TypeDeclaration, depth: Int
  ) -> DeclarationModel {
    let indirect = layout.indirectMembers(of: declaration.id)
    if declaration.heldTypes.contains(where: \.needsFoundation) { importsFoundation = true }
    switch declaration.kind {
    case .enumeration(let enumeration):
      let model = EnumerationBuilder.model(declaration, enumeration, depth: depth, context)
      names += model.cases.map(\.reference)
      return DeclarationModel(enumerations: [model])
    case .record(let record):
      let builder = RecordBuilder(declaration, record, depth: depth, context)
      codings.append(builder.codingModel(indirect: indirect))
      if let reflection = builder.reflectionModel() { reflections.append(reflection) }
      let validation = ValidationBuilder(builder).model()
      validations.append(validation)
      names += builder.traits.map(\.name) + validation.limits.map(\.name)
      return DeclarationModel(
        records: [
          builder.declarationModel(
            nested: nestedModels(declaration, depth), indirect: indirect)
        ])
    case .union(let union):
      let builder = UnionBuilder(declaration, union, depth: depth, context)
      unions.append(builder.codingModel())
      names += builder.names
      return DeclarationModel(
        unions: [
          builder.declarationModel(
            nested: nestedModels(declaration, depth), indirect: indirect)
        ])
    case .tuple(let tuple):
      let builder = TupleBuilder(declaration, tuple, depth: depth, context)
      tuples.append(builder.codingModel())
      names += builder.names
      return DeclarationModel(
        records: [
          builder.declarationModel(
            nested: nestedModels(declaration, depth), indirect: indirect)
        ])
    }
  }

  private mutating func nestedModels(
    _ declaration: TypeDeclaration, _ depth: Int
  ) -> [DeclarationModel] {
    declaration.nested.map { declarationModel($0, depth: depth + 1) }
  }
}
