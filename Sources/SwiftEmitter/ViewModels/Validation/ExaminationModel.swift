import TemplateEngine

/// An assertion about a JSON value.
struct StatementModel: ViewModel {
  /// The whole call, if it has no trailing closure.
  var call: Layout
  var blocks: [BlockModel]

  init(_ call: Layout) {
    self.call = call
    blocks = []
  }

  init(opening: Layout, parameter: String, statements: [StatementModel]) {
    call = ""
    blocks = [BlockModel(opening: opening, parameter: parameter, statements: statements)]
  }

  static let fields: [Field<StatementModel>] = [
    .code("call", "the call, where no block follows it; otherwise empty") { $0.call },
    .flag("hasBlocks", "whether the assertions about a part are in braces") { !$0.blocks.isEmpty },
    .list("blocks", "the assertions in each pair of braces") { $0.blocks },
  ]
}

/// A block with assertions about a part of a value, or of a nested schema.
struct BlockModel: ViewModel {
  var opening: Layout
  var parameter: String
  var statements: [StatementModel]

  static let fields: [Field<BlockModel>] = [
    .code("opening", "the code before the parameter, with the brace") { $0.opening },
    .text("parameter", "the closure's parameter") { $0.parameter },
    .list("statements", "what is asked") { $0.statements },
  ]
}

/// The file of the schemas that several assertions refer to.
struct SharedSchemasModel: FileModel {
  var brokenRules: FormatRules
  var patterns: [PatternModel]
  var schemas: [SharedSchemaModel]

  static let fields: [Field<SharedSchemasModel>] = [
    .flag("hasPatterns", "whether there are regular expressions") { !$0.patterns.isEmpty },
    .list("patterns", "regular expressions that the schemas use") { $0.patterns },
    .list("schemas", "the schemas") { $0.schemas },
  ]
}

/// A schema that several assertions refer to.
struct SharedSchemaModel: ViewModel {
  var name: String
  var pointer: Layout
  var statements: [StatementModel]

  static let fields: [Field<SharedSchemaModel>] = [
    .text("name", "the constant's name") { $0.name },
    .code("pointer", "where the document states it, as a literal") { $0.pointer },
    .flag("isEmpty", "whether every value agrees") { $0.statements.isEmpty },
    .list("statements", "the assertions about a value") { $0.statements },
  ]
}
