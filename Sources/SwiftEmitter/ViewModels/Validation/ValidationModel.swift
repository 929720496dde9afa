import SDKModel
import TemplateEngine

/// What a record must satisfy.
struct ValidationModel: ViewModel {
  var type: String
  var pointer: String
  var limits: [LimitModel]
  var checks: [CheckModel]
  var rules: [RuleModel]
  /// Those of the checks and the rules.
  var patterns: [PatternModel]

  static let fields: [Field<ValidationModel>] = [
    .text("type", "the record's name from the outside") { $0.type },
    .text("pointer", "where the document states the schema, as a literal") { $0.pointer },
    .flag("hasLimits", "whether there are bounds") { !$0.limits.isEmpty },
    .list("limits", "bounds that can be read") { $0.limits },
    .flag("hasPatterns", "whether there are regular expressions") { !$0.patterns.isEmpty },
    .list("patterns", "regular expressions that the checks use") { $0.patterns },
    .flag("isEmpty", "whether every record satisfies all") {
      $0.checks.isEmpty && $0.rules.isEmpty
    },
    .list("checks", "what each property must satisfy") { $0.checks },
    .list("rules", "what must hold between properties") { $0.rules },
  ]
}

/// A bound that can be read.
struct LimitModel: ViewModel {
  var documentation: String
  /// Without backticks.
  var name: String
  var range: SwiftRange
  /// The property of the API that is bounded.
  var element: SDKElement

  /// A range of whole numbers is taken for one of `Int` anyway.
  private var writtenType: String { range.bound == .int ? "" : range.type.description }

  static let fields: [Field<LimitModel>] = [
    .text("documentation", "the comment, each line with its slashes") { $0.documentation },
    .text("name", "the constant's name") { $0.name.declaredName },
    .text("type", "the constant's type, where it must be written; otherwise empty") {
      $0.writtenType
    },
    .text("value", "the range") { $0.range.text },
  ]
}

/// A regular expression, compiled once.
struct PatternModel: ViewModel {
  var name: String
  var value: String

  static let fields: [Field<PatternModel>] = [
    .text("name", "the constant's name") { $0.name.declaredName },
    .text("value", "the expression, as a literal") { $0.value },
  ]
}

/// One thing that one value must satisfy. Exactly one of the flags is set.
struct CheckModel: ViewModel {
  enum Kind: String, CaseIterable {
    case nested, range, greaterThan, lessThan, multiple, length, count, uniqueness, pattern, format
    case oneOf, each, examination, undocumented, width

    /// What is checked, where the flag of this name is set.
    var documentation: String {
      switch self {
      case .nested: "whether the value itself knows what it must satisfy"
      case .range: "whether a number must be within a range"
      case .greaterThan: "whether a number must be greater than another"
      case .lessThan: "whether a number must be less than another"
      case .multiple: "whether a number must be a multiple of another"
      case .length: "whether a text has bounds of its length"
      case .count: "whether a collection has bounds of its count"
      case .uniqueness: "whether no element may be there twice"
      case .pattern: "whether a text must match a regular expression"
      case .format: "whether a text must have a format"
      case .oneOf: "whether the value must be among a few"
      case .each: "whether it is the elements that something is asked of"
      case .examination: "whether something is asked of the value as JSON"
      case .undocumented: "whether there may be no properties that the document does not name"
      case .width: "whether an integer must fit into fewer bits than Swift's type has"
      }
    }
  }

  /// What is asked of the value; texts are expressions of Swift.
  enum Requirement {
    case nested, uniqueness, undocumented
    case range(String)
    case greaterThan(String)
    case lessThan(String)
    case multiple(String)
    case width(String)
    case length(String)
    case count(String)
    case pattern(String)
    case format(String)
    case oneOf(String)
    case each([CheckModel])
    case examination([StatementModel])
  }

  var requirement: Requirement
  var value: String
  /// The property's name as a literal; empty for an element of a collection.
  var key: String
  var isSensitive = false
  /// The place of the schema as a literal, where it is not that of the property.
  var schema = ""

  init(_ requirement: Requirement, value: String, key: String) {
    self.requirement = requirement
    self.value = value
    self.key = key
  }

  static let fields: [Field<CheckModel>] =
    Kind.allCases.map { kind in
      .flag(kind.rawValue, kind.documentation) { $0.requirement.kind == kind }
    } + [
      .text("value", "the value to check") { $0.value },
      .text("argument", "the range, number, pattern, format or list to check against") {
        $0.requirement.argument
      },
      .text("key", "the property's name as a literal; empty for an element") { $0.key },
      .flag("isSensitive", "whether the value must not be shown") { $0.isSensitive },
      .list("elements", "what each element must satisfy, where `each` is set") {
        $0.requirement.elements
      },
      .text("schema", "where the document states it, as a literal; empty for the usual place") {
        $0.schema
      },
      .list("statements", "what is asked, where `examination` is set") {
        $0.requirement.statements
      },
    ]
}

extension CheckModel.Requirement {
  var kind: CheckModel.Kind {
    switch self {
    case .nested: .nested
    case .uniqueness: .uniqueness
    case .undocumented: .undocumented
    case .range: .range
    case .greaterThan: .greaterThan
    case .lessThan: .lessThan
    case .multiple: .multiple
    case .width: .width
    case .length: .length
    case .count: .count
    case .pattern: .pattern
    case .format: .format
    case .oneOf: .oneOf
    case .each: .each
    case .examination: .examination
    }
  }

  fileprivate var argument: String {
    switch self {
    case .range(let text), .greaterThan(let text), .lessThan(let text), .multiple(let text),
      .width(let text), .length(let text), .count(let text), .pattern(let text), .format(let text),
      .oneOf(let text):
      text
    case .nested, .uniqueness, .undocumented, .each, .examination: ""
    }
  }

  fileprivate var elements: [CheckModel] {
    if case .each(let checks) = self { checks } else { [] }
  }

  fileprivate var statements: [StatementModel] {
    if case .examination(let statements) = self { statements } else { [] }
  }
}

/// Something that must hold between properties.
struct RuleModel: ViewModel {
  var condition: String
  var reason: String
  var requirements: [RequirementModel]

  static let fields: [Field<RuleModel>] = [
    .text("condition", "when the rule applies; empty for always") { $0.condition },
    .text("reason", "the reason that all requirements share, as a literal; else empty") {
      $0.reason
    },
    .list("requirements", "what must hold then") { $0.requirements },
  ]
}

/// What a rule asks for.
struct RequirementModel: ViewModel {
  var value: String
  var condition: String
  var keyword: String
  var key: String
  var reason: String
  /// Where the document states it, as a literal.
  var schema = ""

  static let fields: [Field<RequirementModel>] = [
    .text("value", "the property that must be there; empty for another requirement") { $0.value },
    .text("condition", "what must be true, where no single property is asked for") { $0.condition },
    .text("keyword", "JSON Schema's keyword, as a literal") { $0.keyword },
    .text("key", "the property to blame, as a literal; empty for the whole value") { $0.key },
    .text("reason", "why, as a literal; may be empty") { $0.reason },
    .text("schema", "where the document states it, as a literal; empty for the object itself") {
      $0.schema
    },
  ]
}
