import TemplateEngine

/// How an array with a type for each element is read, written and checked.
struct TupleCodingModel: ViewModel {
  var type: String
  var pointer: String
  var elements: [TupleElementModel]
  var elementList: String
  var patterns: [PatternModel]
  var checks: [CheckModel]

  static let fields: [Field<TupleCodingModel>] = [
    .text("type", "the struct's name from the outside") { $0.type },
    .text("pointer", "where the document states the schema, as a literal") { $0.pointer },
    .list("elements", "the elements that have a type of their own") { $0.elements },
    .text("elementList", "the elements as they are written, with commas") { $0.elementList },
    .flag("hasPatterns", "whether there are regular expressions") { !$0.patterns.isEmpty },
    .list("patterns", "regular expressions that the checks use") { $0.patterns },
    .flag("isUnchecked", "whether every value satisfies all") { $0.checks.isEmpty },
    .list("checks", "what the elements must satisfy") { $0.checks },
  ]
}

/// An element of such an array.
struct TupleElementModel: ViewModel {
  var target: String
  var isRequired: Bool
  var refusesNull: Bool

  static let fields: [Field<TupleElementModel>] = [
    .text("target", "what is stored into") { $0.target },
    .flag("isRequired", "whether the element must be there and not null") { $0.isRequired },
    .flag("refusesNull", "whether null is no other word for missing") { $0.refusesNull },
  ]
}
