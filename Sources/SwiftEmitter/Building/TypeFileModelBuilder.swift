import SDKModel

/// Builds the view model of a file that declares a type.
struct TypeFileModelBuilder {
  private let context: EmissionContext
  private let layout: StorageLayout
  private var names: [String] = []
  private var codings: [CodingModel] = []
  private var equalities: [EqualityModel] = []
  private var reflections: [ReflectionModel] = []
  private var validations: [ValidationModel] = []
  private var unions: [UnionCodingModel] = []
  private var tuples: [TupleCodingModel] = []

  static func model(
    _ declaration: TypeDeclaration, aliases: [AliasModel], layout: StorageLayout,
    _ context: EmissionContext
  ) -> TypeFileModel {
    var builder = TypeFileModelBuilder(layout: layout, context: context)
    let model = builder.declarationModel(declaration)
    return TypeFileModel(
      brokenRules: FormatRules.broken(by: builder.names),
      declaration: model, aliases: aliases, codings: builder.codings,
      equalities: builder.equalities, reflections: builder.reflections,
      validations: builder.validations, unions: builder.unions, tuples: builder.tuples)
  }

  private init(layout: StorageLayout, context: EmissionContext) {
    self.layout = layout
    self.context = context
  }

  private mutating func declarationModel(_ declaration: TypeDeclaration) -> DeclarationModel {
    let indirect = layout.indirectMembers(of: declaration.id)
    switch declaration.kind {
    case .enumeration(let enumeration):
      let model = EnumerationModelBuilder.model(declaration, enumeration, context)
      names += model.cases.map(\.reference)
      return DeclarationModel(enumerations: [model])
    case .record(let record):
      let shape = RecordShape(declaration, record, context)
      let builder = RecordModelBuilder(shape, indirect: indirect, context)
      codings.append(builder.codingModel())
      equalities.append(builder.equalityModel())
      if let reflection = builder.reflectionModel() { reflections.append(reflection) }
      let validation = ValidationModelBuilder(
        shape: shape, record: record, indirect: indirect, context: context
      ).model()
      validations.append(validation)
      names += shape.properties.map(\.name) + validation.limits.map(\.name.declaredName)
      return DeclarationModel(
        records: [builder.declarationModel(nested: nestedModels(declaration))])
    case .union(let union):
      let shape = UnionShape(declaration, union, context)
      let builder = UnionModelBuilder(shape, union, indirect: indirect, context)
      unions.append(builder.codingModel())
      names += shape.cases.map(\.name)
      return DeclarationModel(
        unions: [builder.declarationModel(nested: nestedModels(declaration))])
    case .tuple(let tuple):
      let shape = RecordShape(declaration, tuple, context)
      let builder = RecordModelBuilder(shape, indirect: indirect, context)
      tuples.append(TupleModelBuilder(shape: shape, context: context).codingModel())
      equalities.append(builder.equalityModel())
      names += shape.properties.map(\.name)
      return DeclarationModel(
        records: [builder.declarationModel(nested: nestedModels(declaration))])
    }
  }

  private mutating func nestedModels(_ declaration: TypeDeclaration) -> [DeclarationModel] {
    declaration.nested.map { declarationModel($0) }
      + AliasModel.aliases(in: declaration, context).map { DeclarationModel(aliases: [$0]) }
  }
}
