import SDKModel
import TemplateEngine

/// A file that declares a type and its nested types.
struct TypeFileModel: FileModel {
  var brokenRules: FormatRules
  var declaration: DeclarationModel
  var aliases: [AliasModel]
  var codings: [CodingModel]
  var equalities: [EqualityModel]
  var reflections: [ReflectionModel]
  var validations: [ValidationModel]
  var unions: [UnionCodingModel]
  var tuples: [TupleCodingModel]

  static let fields: [Field<TypeFileModel>] = [
    .model("declaration", "the type that the file is named after") { $0.declaration },
    .list("aliases", "further names of the file's types") { $0.aliases },
    .list("codings", "how each record of the file is read and written") { $0.codings },
    .list("equalities", "how each record of the file is compared") { $0.equalities },
    .list("reflections", "what records with secrets show of themselves") { $0.reflections },
    .list("validations", "what each record of the file must satisfy") { $0.validations },
    .list("unions", "how each union of the file is read, written and checked") { $0.unions },
    .list("tuples", "how each array with a type for each element is") { $0.tuples },
  ]
}

/// Another name of a type.
struct AliasModel: ViewModel {
  var name: String
  var type: Layout
  var deprecation: Layout

  init(_ alias: TypeAlias, named name: String, _ context: EmissionContext) {
    self.name = name
    let target = context.typeNames.type(of: alias.target)
    type = (alias.link.map { .nominal(NominalType(path: [$0.text])) } ?? target).code()
    deprecation = .literal(ifPresent: alias.deprecation?.compilerMessage)
  }

  static let fields: [Field<AliasModel>] = [
    .code("deprecation", "the message as a string literal; empty for a name of today") {
      $0.deprecation
    },
    .text("name", "the further name") { $0.name },
    .code("type", "the type that has it") { $0.type },
  ]
}

extension AliasModel {
  /// The aliases in a type, without those of its nested types.
  static func aliases(in declaration: TypeDeclaration, _ context: EmissionContext) -> [AliasModel] {
    zip(context.typeNames.aliases(in: declaration.id), declaration.aliases).map { name, alias in
      AliasModel(alias, named: name, context)
    }
  }
}

/// The aliases at the top level, by the types that they name.
struct TopLevelAliases {
  private var aliases: [TypeID: [(index: Int, alias: TypeAlias, name: String)]] = [:]
  private let context: EmissionContext

  init(of sdk: SDK, _ context: EmissionContext) {
    self.context = context
    let names = context.typeNames.topLevelAliases
    for (index, (name, alias)) in zip(names, sdk.aliases).enumerated() {
      aliases[alias.target, default: []].append((index, alias, name))
    }
  }

  /// The aliases of a declaration and of the types in it, in the order of the SDK.
  func models(of declaration: TypeDeclaration) -> [AliasModel] {
    if aliases.isEmpty { return [] }
    return declaration.allIDs.flatMap { aliases[$0] ?? [] }.sorted { $0.index < $1.index }
      .map { AliasModel($0.alias, named: $0.name, context) }
  }
}

/// A type of any kind.
struct DeclarationModel: ViewModel {
  /// At most one element. An array, since declarations are recursive.
  var records: [RecordModel] = []
  var enumerations: [EnumerationModel] = []
  var unions: [UnionModel] = []
  var aliases: [AliasModel] = []

  static let fields: [Field<DeclarationModel>] = [
    .list("record", "the record, where the type is one") { $0.records },
    .list("enumeration", "the enumeration, where the type is one") { $0.enumerations },
    .list("union", "the choice between types, where the type is one") { $0.unions },
    .list("alias", "another type's further name, where it is one") { $0.aliases },
  ]
}
