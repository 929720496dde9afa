import TemplateEngine

/// The code that decodes, encodes and checks an array with a type for each element.
struct TupleCodingModel: ViewModel {
  var type: Layout
  var pointer: Layout
  var elements: [TupleElementModel]
  /// The number of elements that are written even if they are null; empty if there are none.
  var needed: String
  var patterns: [PatternModel]
  var checks: [CheckModel]

  static let fields: [Field<TupleCodingModel>] = [
    .code("type", "the struct's name from the outside") { $0.type },
    .code("pointer", "where the document states the schema, as a literal") { $0.pointer },
    .list("elements", "the elements that have a type of their own") { $0.elements },
    .text(
      "needed", "how many elements there are in any case, where the last of them may be null"
    ) { $0.needed },
    .flag("hasPatterns", "whether there are regular expressions") { !$0.patterns.isEmpty },
    .list("patterns", "regular expressions that the checks use") { $0.patterns },
    .flag("isUnchecked", "whether every value satisfies all") { $0.checks.isEmpty },
    .list("checks", "the checks of the elements") { $0.checks },
  ]
}

/// An element of such an array.
struct TupleElementModel: ViewModel {
  var target: String
  var decodeMethod: String
  var encoded: Layout

  static let fields: [Field<TupleElementModel>] = [
    .text("target", "the storage of the value") { $0.target },
    .text("decodeMethod", "the method that reads it") { $0.decodeMethod },
    .code("encoded", "the element as it is written") { $0.encoded },
  ]
}
