import TemplateEngine

/// A constraint on a value.
struct CheckModel: ViewModel {
  /// The arguments of the check, as Swift expressions.
  enum Requirement {
    case nested, uniqueness, undocumented
    /// The property must be present in requests or in responses.
    case presence(in: String)
    case range(String)
    case greaterThan(String)
    case lessThan(String)
    case multiple(String)
    case width(Layout)
    case length(String)
    case count(String)
    case pattern(Layout)
    case format(String)
    case oneOf(Layout)
    /// The checks of elements, from an index on.
    case each([CheckModel], from: Int = 0)
    case examination([StatementModel])
  }

  var requirement: Requirement
  var value: String
  /// The property's name as a literal; empty for an element of a collection.
  var key: Layout
  var isSensitive = false
  /// The location of the schema as a literal, if it is not that of the property.
  var schema: Layout = ""

  init(_ requirement: Requirement, value: String, key: Layout) {
    self.requirement = requirement
    self.value = value
    self.key = key
  }

  static let fields: [Field<CheckModel>] = [
    .flag("isSimple", "whether nothing follows the call in braces") {
      $0.requirement.closure == nil
    },
    .flag("each", "whether it is the elements that something is asked of") {
      $0.requirement.closure == .each
    },
    .flag("examination", "whether something is asked of the value as JSON") {
      $0.requirement.closure == .examination
    },
    .text("label", "the label of the value, which selects the check; may be empty") {
      $0.requirement.label
    },
    .text("value", "the value to check") { $0.value },
    .text("argumentLabel", "the label of the limit") {
      $0.requirement.argumentLabel
    },
    .code("argument", "the range, number, pattern, format or list to check against; may be empty") {
      $0.requirement.argument
    },
    .code("key", "the property's name as a literal; empty for an element") { $0.key },
    .flag("isSensitive", "whether the value must not be shown") { $0.isSensitive },
    .list("elements", "what each element must satisfy, where `each` is set") {
      $0.requirement.elements
    },
    .code("schema", "its location in the document, as a literal; empty for the default") {
      $0.schema
    },
    .list("statements", "the assertions, if `examination` is set") {
      $0.requirement.statements
    },
  ]
}

extension CheckModel.Requirement {
  fileprivate enum Closure { case each, examination }

  /// Whether the value validates itself.
  var isNested: Bool {
    if case .nested = self { true } else { false }
  }

  fileprivate var closure: Closure? {
    switch self {
    case .each: .each
    case .examination: .examination
    case .nested, .uniqueness, .undocumented, .presence, .range, .greaterThan, .lessThan, .multiple,
      .width, .length, .count, .pattern, .format, .oneOf:
      nil
    }
  }

  fileprivate var label: String {
    switch self {
    case .length: "lengthOf"
    case .count: "countOf"
    case .uniqueness: "uniquenessOf"
    case .undocumented: "undocumented"
    case .presence: "presenceOf"
    case .nested, .range, .greaterThan, .lessThan, .multiple, .width, .pattern, .format, .oneOf,
      .each, .examination:
      ""
    }
  }

  fileprivate var argumentLabel: String {
    switch self {
    case .presence, .range, .length, .count: "in"
    case .greaterThan: "greaterThan"
    case .lessThan: "lessThan"
    case .multiple: "multipleOf"
    case .width: "fits"
    case .pattern: "matches"
    case .format: "format"
    case .oneOf: "oneOf"
    case .each: "from"
    case .nested, .uniqueness, .undocumented, .examination: ""
    }
  }

  fileprivate var argument: Layout {
    switch self {
    case .presence(let text), .range(let text), .greaterThan(let text), .lessThan(let text),
      .multiple(let text), .length(let text), .count(let text), .format(let text):
      Layout(text)
    case .width(let code), .pattern(let code), .oneOf(let code): code
    case .each(_, let start): start == 0 ? "" : Layout(String(start))
    case .nested, .uniqueness, .undocumented, .examination: ""
    }
  }

  fileprivate var elements: [CheckModel] {
    if case .each(let checks, _) = self { checks } else { [] }
  }

  fileprivate var statements: [StatementModel] {
    if case .examination(let statements) = self { statements } else { [] }
  }
}
