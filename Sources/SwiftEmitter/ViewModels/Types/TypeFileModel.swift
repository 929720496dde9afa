import TemplateEngine

/// A file that declares a type and its nested types.
struct TypeFileModel: FileModel {
  var brokenRules: FormatRules
  var declaration: DeclarationModel
  var codings: [CodingModel]
  var reflections: [ReflectionModel]
  var validations: [ValidationModel]
  var unions: [UnionCodingModel]
  var tuples: [TupleCodingModel]

  static let fields: [Field<TypeFileModel>] = [
    .model("declaration", "the type that the file is named after") { $0.declaration },
    .list("codings", "how each record of the file is read and written") { $0.codings },
    .list("reflections", "what records with secrets show of themselves") { $0.reflections },
    .list("validations", "what each record of the file must satisfy") { $0.validations },
    .list("unions", "how each union of the file is read, written and checked") { $0.unions },
    .list("tuples", "how each array with a type for each element is") { $0.tuples },
  ]
}

/// A type of any kind.
struct DeclarationModel: ViewModel {
  /// At most one element. An array, since declarations are recursive.
  var records: [RecordModel] = []
  var enumerations: [EnumerationModel] = []
  var unions: [UnionModel] = []

  static let fields: [Field<DeclarationModel>] = [
    .list("record", "the record, where the type is one") { $0.records },
    .list("enumeration", "the enumeration, where the type is one") { $0.enumerations },
    .list("union", "the choice between types, where the type is one") { $0.unions },
  ]
}
