import SDKModel
import TemplateEngine

/// The checks of a record.
struct ValidationModel: ViewModel {
  var type: Layout
  var pointer: Layout
  var limits: [LimitModel]
  var checks: [CheckModel]
  var rules: [RuleModel]
  /// The patterns of the checks and the rules.
  var patterns: [PatternModel]

  static let fields: [Field<ValidationModel>] = [
    .code("type", "the record's name from the outside") { $0.type },
    .code("pointer", "where the document states the schema, as a literal") { $0.pointer },
    .flag("hasLimits", "whether there are bounds") { !$0.limits.isEmpty },
    .list("limits", "bounds that can be read") { $0.limits },
    .flag("hasPatterns", "whether there are regular expressions") { !$0.patterns.isEmpty },
    .list("patterns", "regular expressions that the checks use") { $0.patterns },
    .flag("isEmpty", "whether every record satisfies all") {
      $0.checks.isEmpty && $0.rules.isEmpty
    },
    .list("checks", "what each property must satisfy") { $0.checks },
    .list("rules", "the rules between properties") { $0.rules },
  ]
}

/// A public constant for a bound.
struct LimitModel: ViewModel {
  /// The name without backticks.
  var name: String
  var range: SwiftRange
  /// The bounded property.
  var element: SDKElement

  /// A range of integers has the element type `Int` by default.
  private var writtenType: Layout { range.bound == .int ? "" : range.type.code() }

  static let fields: [Field<LimitModel>] = [
    .text("name", "the constant's name") { $0.name.declaredName },
    .code("type", "the constant's type, where it must be written; otherwise empty") {
      $0.writtenType
    },
    .text("value", "the range") { $0.range.text },
  ]
}

/// A regular expression, compiled once.
struct PatternModel: ViewModel {
  var name: String
  /// The expression as in the document.
  var pattern: String

  static let fields: [Field<PatternModel>] = [
    .text("name", "the constant's name") { $0.name.declaredName },
    .code("value", "the expression, as a literal") { .literal($0.pattern) },
  ]
}

/// A constraint between properties.
struct RuleModel: ViewModel {
  var condition: Layout
  var reason: Layout
  var requirements: [RequirementModel]

  static let fields: [Field<RuleModel>] = [
    .code("condition", "when the rule applies; empty for always") { $0.condition },
    .code("reason", "the reason that all requirements share, as a literal; else empty") {
      $0.reason
    },
    .list("requirements", "the requirement") { $0.requirements },
  ]
}

/// The requirement of a rule.
struct RequirementModel: ViewModel {
  var value: String
  var condition: Layout
  var keyword: Layout
  var key: Layout
  var reason: Layout
  /// The location in the document, as a literal.
  var schema: Layout = ""

  static let fields: [Field<RequirementModel>] = [
    .text("value", "the property that must be there; empty for another requirement") { $0.value },
    .code("condition", "what must be true, where no single property is asked for") { $0.condition },
    .code("keyword", "JSON Schema's keyword, as a literal") { $0.keyword },
    .code("key", "the property to blame, as a literal; empty for the whole value") { $0.key },
    .code("reason", "why, as a literal; may be empty") { $0.reason },
    .code("schema", "where the document states it, as a literal; empty for the object itself") {
      $0.schema
    },
  ]
}
