import TemplateEngine

/// A choice between types, which Swift writes as an enumeration.
struct UnionModel: ViewModel {
  var documentation: String
  var name: String
  var cases: [UnionCaseModel]
  var nested: [DeclarationModel]

  static let fields: [Field<UnionModel>] = [
    .text("documentation", "the comment, each line with its slashes") { $0.documentation },
    .text("name", "the enumeration's own name") { $0.name },
    .list("cases", "the documented types") { $0.cases },
    .list("nested", "the types that only this union uses") { $0.nested },
  ]
}

/// How a union is read, written and checked.
struct UnionCodingModel: ViewModel {
  var type: String
  var discriminator: String
  var cases: [UnionCaseModel]
  var patterns: [PatternModel]
  var pointer: String
  var isCheckedAsWhole: Bool
  var checks: [CheckModel]

  static let fields: [Field<UnionCodingModel>] = [
    .text("type", "the union's name from the outside") { $0.type },
    .text("discriminator", "the property that tells the type, as a literal; may be empty") {
      $0.discriminator
    },
    .flag("hasSeveralCases", "whether several types are documented") { $0.cases.count > 1 },
    .list("cases", "the documented types") { $0.cases },
    .flag("hasPatterns", "whether there are regular expressions") { !$0.patterns.isEmpty },
    .list("patterns", "regular expressions that the checks use") { $0.patterns },
    .text("pointer", "where the document states the schema, as a literal") { $0.pointer },
    .flag("isCheckedAsWhole", "whether the checks of the whole say all that a variant must be") {
      $0.isCheckedAsWhole
    },
    .list("checks", "what a value of any variant must satisfy") { $0.checks },
  ]
}

/// One of the types of a union.
struct UnionCaseModel: ViewModel {
  var isIndirect: Bool
  var name: String
  var reference: String
  var type: String
  var index: String
  var isWire: Bool
  var tag: String
  var evidence: String
  var checks: [CheckModel]

  static let fields: [Field<UnionCaseModel>] = [
    .flag("isIndirect", "whether the value is stored in a place apart") { $0.isIndirect },
    .text("name", "the case as it is declared") { $0.name },
    .text("reference", "the case as it is used after a dot") { $0.reference },
    .text("type", "the type of the value") { $0.type },
    .text("index", "the place among the types, from 0") { $0.index },
    .flag("isWire", "whether the value has a wire form of its own") { $0.isWire },
    .text("tag", "the discriminator's value, where the type does not write it itself") { $0.tag },
    .text("evidence", "what tells the type from the others") { $0.evidence },
    .flag("isChecked", "whether a value has anything to satisfy") { !$0.checks.isEmpty },
    .list("checks", "what a value must satisfy") { $0.checks },
  ]
}
