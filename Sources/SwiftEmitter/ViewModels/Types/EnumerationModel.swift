import TemplateEngine

/// An enumeration that keeps values which it does not know.
struct EnumerationModel: ViewModel {
  var documentation: String
  var name: String
  var rawType: String
  var cases: [CaseModel]

  static let fields: [Field<EnumerationModel>] = [
    .text("documentation", "the comment, each line with its slashes") { $0.documentation },
    .text("name", "the enumeration's own name") { $0.name },
    .text("rawType", "`String` or `Int`") { $0.rawType },
    .flag("hasSeveralCases", "whether several values are documented") { $0.cases.count > 1 },
    .list("cases", "the documented values") { $0.cases },
  ]
}

/// A documented value of an enumeration.
struct CaseModel: ViewModel {
  var documentation: String
  var name: String
  var reference: String
  var value: String

  static let fields: [Field<CaseModel>] = [
    .text("documentation", "the comment, each line with its slashes") { $0.documentation },
    .text("name", "the case as it is declared") { $0.name },
    .text("reference", "the case as it is used after a dot") { $0.reference },
    .text("value", "the value on the wire, as a literal") { $0.value },
  ]
}
