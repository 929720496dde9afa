import Naming
import SDKModel

/// Builds the view model of the schemas that several assertions refer to.
enum SharedSchemas {
  /// The names of the constants, without backticks.
  static func names(of schemas: [AssertedSchema]) -> [SchemaID: String] {
    let scope = NameScope(style: .lowerCamelCase, reserved: ReservedNames.unusable)
    // Two schemas that are not components can have the same name.
    var series = NameSeries()
    let sources = schemas.map { series.next($0.name, word: "other") }
    let names = scope.assign(sources)
    return Dictionary(
      zip(schemas, sources).map { ($0.id, names[$1]) },
      uniquingKeysWith: { first, _ in first })
  }

  /// - Returns: `nil` if there are none.
  static func model(_ schemas: [AssertedSchema], _ context: EmissionContext) -> SharedSchemasModel?
  {
    guard !schemas.isEmpty else { return nil }
    let builder = ExaminationModelBuilder(context: context)
    var patterns = PatternTable()
    var models: [SharedSchemaModel] = []
    for schema in schemas {
      models.append(
        SharedSchemaModel(
          name: (context.sharedNames[schema.id] ?? schema.name).declaredName,
          pointer: .literal(context.pointer(of: schema.id) ?? "#"),
          statements: builder.statements(schema.assertions, &patterns)))
    }
    return SharedSchemasModel(
      brokenRules: FormatRules.broken(by: models.map(\.name)), patterns: patterns.models,
      schemas: models)
  }
}
