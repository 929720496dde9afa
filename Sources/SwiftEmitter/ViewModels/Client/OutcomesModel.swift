import TemplateEngine

/// The enumeration of an operation's outcomes.
struct OutcomesModel: ViewModel {
  var documentation: Comment
  var name: String
  var cases: [OutcomeModel]

  static let fields: [Field<OutcomesModel>] = [
    .comment("documentation", "the comment, each line with its slashes") { $0.documentation },
    .text("name", "the name of the enumeration") { $0.name },
    .list("cases", "the outcomes, in the order of the document") { $0.cases },
  ]
}

/// An outcome of an operation.
struct OutcomeModel: ViewModel {
  var documentation: Comment
  var name: String
  var type: Layout

  static let fields: [Field<OutcomeModel>] = [
    .comment("documentation", "the comment, each line with its slashes") { $0.documentation },
    .text("name", "the case, after a dot and as it is declared") { $0.name },
    .code("type", "the type of its content; empty for none") { $0.type },
  ]
}
