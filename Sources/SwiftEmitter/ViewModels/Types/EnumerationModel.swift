import TemplateEngine

/// An enumeration that keeps unknown values.
struct EnumerationModel: ViewModel {
  var documentation: Comment
  var name: String
  var rawType: Layout
  var isOfStrings: Bool
  var cases: [CaseModel]
  var retired: [RetiredCaseModel]
  var pointer: Layout
  var checks: [CheckModel]

  static let fields: [Field<EnumerationModel>] = [
    .comment("documentation", "the comment, each line with its slashes") { $0.documentation },
    .text("name", "the enumeration's own name") { $0.name },
    .code("rawType", "the type of the values on the wire") { $0.rawType },
    .flag("isOfStrings", "whether the values are strings") { $0.isOfStrings },
    .flag("hasSeveralCases", "whether several values are documented") { $0.cases.count > 1 },
    .list("cases", "the documented values") { $0.cases },
    .list("retired", "values that an earlier version of the document listed") { $0.retired },
    .code("pointer", "where the document states the schema, as a literal") { $0.pointer },
    .flag("hasChecks", "whether more is asked than that a value is documented") {
      !$0.checks.isEmpty
    },
    .list("checks", "further checks of a value") { $0.checks },
  ]
}

/// A value of an enumeration that is no longer documented.
struct RetiredCaseModel: ViewModel {
  var documentation: Comment
  var deprecation: Layout
  var name: String
  var value: Layout

  static let fields: [Field<RetiredCaseModel>] = [
    .comment("documentation", "the comment, each line with its slashes") { $0.documentation },
    .code("deprecation", "the message as a string literal") { $0.deprecation },
    .text("name", "the member as it is declared") { $0.name },
    .code("value", "the value on the wire, as a literal") { $0.value },
  ]
}

/// A documented value of an enumeration.
struct CaseModel: ViewModel {
  var documentation: Comment
  var name: String
  var reference: String
  var value: Layout
  var canBeSpelledOtherwise: Bool

  static let fields: [Field<CaseModel>] = [
    .comment("documentation", "the comment, each line with its slashes") { $0.documentation },
    .text("name", "the case as it is declared") { $0.name },
    .text("reference", "the case as it is used after a dot") { $0.reference },
    .code("value", "the value on the wire, as a literal") { $0.value },
    .flag("canBeSpelledOtherwise", "whether Swift takes other texts for equal to the value") {
      $0.canBeSpelledOtherwise
    },
  ]
}
