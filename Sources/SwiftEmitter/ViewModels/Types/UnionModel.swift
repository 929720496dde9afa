import TemplateEngine

/// A choice between types, which Swift writes as an enumeration.
struct UnionModel: ViewModel {
  var documentation: Comment
  var name: String
  var cases: [UnionCaseModel]
  var nested: [DeclarationModel]

  static let fields: [Field<UnionModel>] = [
    .comment("documentation", "the comment, each line with its slashes") { $0.documentation },
    .text("name", "the enumeration's own name") { $0.name },
    .list("cases", "the documented types") { $0.cases },
    .list("nested", "the types that only this union uses") { $0.nested },
  ]
}

/// The code that decodes, encodes and checks a union.
struct UnionCodingModel: ViewModel {
  var type: Layout
  var discriminator: Layout
  var cases: [UnionCaseModel]
  var patterns: [PatternModel]
  var pointer: Layout
  var isCheckedAsWhole: Bool
  var checks: [CheckModel]

  static let fields: [Field<UnionCodingModel>] = [
    .code("type", "the union's name from the outside") { $0.type },
    .code("discriminator", "the discriminator, as a literal; may be empty") {
      $0.discriminator
    },
    .flag("hasSeveralCases", "whether several types are documented") { $0.cases.count > 1 },
    .list("cases", "the documented types") { $0.cases },
    .flag("hasPatterns", "whether there are regular expressions") { !$0.patterns.isEmpty },
    .list("patterns", "regular expressions that the checks use") { $0.patterns },
    .code("pointer", "where the document states the schema, as a literal") { $0.pointer },
    .flag("isCheckedAsWhole", "whether the checks of the whole say all that a variant must be") {
      $0.isCheckedAsWhole
    },
    .list("checks", "the checks of a value of any variant") { $0.checks },
    .flag("hasTagChecks", "whether the discriminator's value of some type is checked") {
      $0.cases.contains { !$0.tagCheck.isEmpty }
    },
  ]
}

/// One of the types of a union.
struct UnionCaseModel: ViewModel {
  var isIndirect: Bool
  var name: String
  var reference: String
  var type: Layout
  var index: String
  var isWire: Bool
  var tag: Layout
  var tagCheck: Layout
  var evidence: Layout
  var checks: [CheckModel]

  static let fields: [Field<UnionCaseModel>] = [
    .flag("isIndirect", "whether the value is stored on the heap") { $0.isIndirect },
    .text("name", "the case as it is declared") { $0.name },
    .text("reference", "the case as it is used after a dot") { $0.reference },
    .code("type", "the type of the value") { $0.type },
    .text("index", "the index among the types, from 0") { $0.index },
    .text("decoderLabel", "the label of the decoder, by whether there is a wire form") {
      $0.isWire ? "fromWire" : "from"
    },
    .text("encoderLabel", "the label of the encoder, by whether there is a wire form") {
      $0.isWire ? "toWire" : "to"
    },
    .code("tag", "the discriminator's value, where the type may not write it itself") { $0.tag },
    .code("tagCheck", "checks that the discriminator's value is one of the type's; may be empty") {
      $0.tagCheck
    },
    .code("evidence", "what distinguishes the type from the others") { $0.evidence },
    .flag("isChecked", "whether a value has anything to satisfy") {
      !$0.checks.isEmpty || !$0.tagCheck.isEmpty
    },
    .list("checks", "the checks of a value") { $0.checks },
  ]
}
