import SDKModel

/// Makes the view model of what a record must satisfy.
struct ValidationBuilder {
  private let builder: RecordBuilder
  private var limits: [LimitModel] = []
  private var patterns = PatternTable()
  private let propertyNames: Set<String>
  private static let locals: Set = ["report"]
  private var place: CheckPlace {
    CheckPlace(builder.context.pointer(of: builder.declaration.schema))
  }

  init(_ builder: RecordBuilder) {
    self.builder = builder
    propertyNames = Set(builder.traits.map(\.name))
  }

  func model() -> ValidationModel {
    var copy = self
    return copy.makeModel()
  }

  /// The bounds of a property that can be read, as constants.
  static func limits(of traits: PropertyTraits, in record: RecordBuilder) -> [LimitModel] {
    let builder = ValidationBuilder(record)
    var source = CheckBuilder(context: record.context, patterns: PatternTable())
    _ = source.checks(
      traits.property.type, value: traits.name, key: "", limits: builder.limitNamer(traits),
      place: builder.place)
    return source.limits
  }

  private mutating func makeModel() -> ValidationModel {
    var checks: [CheckModel] = []
    for traits in builder.traits {
      var source = CheckBuilder(context: builder.context, patterns: patterns)
      checks += source.checks(
        traits.property.type, value: traits.value(avoiding: Self.locals),
        key: StringLiteral.quoted(traits.property.name), limits: limitNamer(traits),
        place: place.property(traits.property.name))
      patterns = source.patterns
      limits += source.limits
    }
    var source = CheckBuilder(context: builder.context, patterns: patterns)
    switch builder.record.additionalProperties {
    case .kept(let type):
      checks += source.checks(
        ValueType(.map(type)), value: RecordBuilder.Rest.additional, key: "", limits: nil,
        place: place)
    case .undocumented:
      checks.append(
        CheckModel(kind: .undocumented, value: RecordBuilder.Rest.undocumented, key: ""))
    }
    checks += source.checks(ofWhole: builder.declaration)
    patterns = source.patterns
    let rules = RuleBuilder(builder)
    let ruleModels = builder.record.rules.compactMap { rules.model($0, &patterns) }
    return ValidationModel(
      type: builder.typeName,
      pointer: builder.context.pointerLiteral(of: builder.declaration), limits: limits,
      patterns: patterns.models, checks: checks,
      rules: ruleModels)
  }

  /// Names a property's bounds so that no two of a record are called alike.
  private func limitNamer(_ traits: PropertyTraits) -> LimitNamer {
    LimitNamer(
      property: traits.name, key: traits.property.name, properties: propertyNames,
      limits: Set(limits.map(\.name)))
  }
}

/// Names the constants in which a property's bounds can be read.
struct LimitNamer {
  let property: String
  let key: String
  /// The names of all properties of the record.
  let properties: Set<String>
  /// The names of the bounds before these.
  let limits: Set<String>

  /// - Parameter aspect: `Length`, `Count` or the like; empty for the value itself.
  func name(_ aspect: String) -> String {
    let name = property + aspect
    let isTaken = limits.contains(name) || name != property && properties.contains(name)
    guard !aspect.isEmpty, isTaken else { return name }
    return name + "Limit"
  }

  func documentation(_ what: String) -> String {
    DocumentationComment.make(["\(what) `\(key)`."], indentation: 4)
  }
}

/// The regular expressions of a record, each once.
struct PatternTable {
  /// Whether there is no place for compiled patterns, so that each check makes its own.
  var isInline = false
  private(set) var models: [PatternModel] = []

  /// The expression that names the compiled pattern.
  mutating func reference(_ pattern: String, suggestedName: String) -> String {
    let literal = StringLiteral.quoted(pattern)
    if isInline { return "Pattern(\(literal))" }
    if let model = models.first(where: { $0.value == literal }) { return "Patterns." + model.name }
    var name = suggestedName
    var number = 1
    while models.contains(where: { $0.name == name }) {
      number += 1
      name = "\(suggestedName)\(number)"
    }
    models.append(PatternModel(name: name, value: literal))
    return "Patterns." + name
  }
}
