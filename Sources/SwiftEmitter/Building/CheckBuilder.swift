import SDKModel

/// Makes the checks of one value.
struct CheckBuilder {
  let context: EmissionContext
  var patterns: PatternTable
  private(set) var limits: [LimitModel] = []

  init(context: EmissionContext, patterns: PatternTable) {
    self.context = context
    self.patterns = patterns
  }

  /// What is asserted of every value of a declared type, which checks itself.
  mutating func checks(ofWhole declaration: TypeDeclaration) -> [CheckModel] {
    guard let assertions = declaration.assertions else { return [] }
    return [examination(assertions, value: "self", key: "", isSensitive: false, schema: "")]
  }

  private mutating func examination(
    _ assertions: AssertionSet, value: String, key: String, isSensitive: Bool, schema: String
  ) -> CheckModel {
    var builder = ExaminationBuilder(context: context, patterns: patterns)
    var check = CheckModel(kind: .examination, value: value, key: key, isSensitive: isSensitive)
    check.schema = schema
    check.statements = builder.statements(assertions)
    patterns = builder.patterns
    return check
  }

  /// - Parameters:
  ///   - value: The Swift expression of the value.
  ///   - key: The value's name as a literal; empty for the element of a collection.
  ///   - limits: How to name the bounds that can be read; `nil` where they are written in place.
  ///   - place: Where the document would state the schema of the value if it stood nowhere else.
  mutating func checks(
    _ type: ValueType, value: String, key: String, limits namer: LimitNamer?, place: CheckPlace
  ) -> [CheckModel] {
    let constraints = type.constraints
    var checks: [CheckModel] = []
    let schema = place.literal(context.pointer(of: type.schema))
    func check(_ kind: CheckModel.Kind, _ argument: String = "") -> CheckModel {
      var check = CheckModel(
        kind: kind, value: value, argument: argument, key: key, isSensitive: type.isSensitive)
      if kind != .nested { check.schema = schema }
      return check
    }
    switch type.kind {
    case .integer, .number:
      checks += numberChecks(type, namer, check)
    case .array(let element):
      if let argument = count(constraints.itemCount, "Count", "How many elements may be in", namer)
      {
        checks.append(check(.count, argument))
      }
      if constraints.itemsAreUnique { checks.append(check(.uniqueness)) }
      checks += elementChecks(element, value: value, key: key, place: place.element("items"))
    case .map(let element):
      if let argument = count(
        constraints.propertyCount, "Count", "How many entries may be in", namer)
      {
        checks.append(check(.count, argument))
      }
      if type.isClosed { checks.append(check(.undocumented)) }
      checks += elementChecks(
        element, value: value, key: key, place: place.element("additionalProperties"))
    case .named: if !type.allowsUnlisted { checks.append(check(.nested)) }
    case .string:
      if let argument = count(constraints.length, "Length", "How many characters may be in", namer)
      {
        checks.append(check(.length, argument))
      }
      if let pattern = constraints.pattern {
        let name = namer?.property ?? "element"
        checks.append(check(.pattern, patterns.reference(pattern, suggestedName: name)))
      }
      if let format = constraints.format { checks.append(check(.format, ".\(format)")) }
    case .boolean, .dateTime, .date, .uuid, .base64, .file, .json: break
    }
    if let values = constraints.allowedValues, let list = literals(values, type) {
      checks.append(check(.oneOf, list))
    }
    if let assertions = type.assertions {
      checks.append(
        examination(
          assertions, value: value, key: key, isSensitive: type.isSensitive, schema: schema))
    }
    return checks
  }

  private mutating func elementChecks(
    _ element: ValueType, value: String, key: String, place: CheckPlace
  ) -> [CheckModel] {
    if case .named = element.kind, !element.isNullable, !element.allowsUnlisted,
      element.assertions == nil
    {
      return [CheckModel(kind: .nested, value: value, key: key)]
    }
    let inner = checks(element, value: "element", key: "", limits: nil, place: place)
    guard !inner.isEmpty else { return [] }
    return [CheckModel(kind: .each, value: value, key: key, elements: inner)]
  }

  // MARK: Numbers

  private mutating func numberChecks(
    _ type: ValueType, _ namer: LimitNamer?, _ check: (CheckModel.Kind, String) -> CheckModel
  ) -> [CheckModel] {
    // The bounds that can be read are of the usual types.
    let namer = type.kind.isOfUnusualWidth ? nil : namer
    var checks: [CheckModel] = []
    if case .integer(let width) = type.kind {
      if width == .int32 { checks.append(check(.width, "Int32.self")) }
      let ranges =
        width == .uint64
        ? IntegerRange<UInt64>(type.constraints)?.swiftRanges
        : IntegerRange<Int>(type.constraints)?.swiftRanges
      for range in ranges ?? [] {
        checks.append(check(.range, ranges?.count == 1 ? limit(range, "", namer) : range))
      }
      if let multiple = type.constraints.multipleOf.flatMap({ Self.literal($0, width) }),
        multiple != "0", !multiple.hasPrefix("-")
      {
        checks.append(check(.multiple, multiple))
      }
    } else {
      checks += decimalChecks(type.constraints, namer, check)
      if let multiple = type.constraints.multipleOf, multiple.double > 0 {
        checks.append(check(.multiple, NumberText.double(multiple)))
      }
    }
    return checks
  }

  private mutating func decimalChecks(
    _ constraints: Constraints, _ namer: LimitNamer?,
    _ check: (CheckModel.Kind, String) -> CheckModel
  ) -> [CheckModel] {
    var checks: [CheckModel] = []
    if let minimum = constraints.minimum, let maximum = constraints.maximum, !minimum.isExclusive,
      !maximum.isExclusive, minimum.value.double <= maximum.value.double
    {
      let range =
        NumberText.double(minimum.value) + "..."
        + NumberText.bound(NumberText.double(maximum.value))
      return [check(.range, limit(range, "", namer, type: "ClosedRange<Double>"))]
    }
    if let minimum = constraints.minimum {
      let value = NumberText.double(minimum.value)
      checks.append(
        minimum.isExclusive
          ? check(.greaterThan, value)
          : check(
            .range,
            limit(
              NumberText.bound(NumberText.double(minimum.value)) + "...", "Minimum", namer,
              type: "PartialRangeFrom<Double>")))
    }
    if let maximum = constraints.maximum {
      let value = NumberText.double(maximum.value)
      checks.append(
        maximum.isExclusive
          ? check(.lessThan, value)
          : check(
            .range,
            limit(
              "..." + NumberText.bound(NumberText.double(maximum.value)), "Maximum", namer,
              type: "PartialRangeThrough<Double>")))
    }
    return checks
  }

  // MARK: Limits

  private mutating func count(
    _ range: CountRange, _ aspect: String, _ words: String, _ namer: LimitNamer?
  ) -> String? {
    guard let range = IntegerRange<Int>(minimum: range.minimum, maximum: range.maximum) else {
      return nil
    }
    // A range that nothing is in would be no range of Swift's; it is found when a value is checked.
    guard range.swiftRanges.count == 1, let text = range.swiftRanges.first else {
      return "Int.max..."
    }
    return limit(text, aspect, namer, words: words)
  }

  private mutating func limit(
    _ value: String, _ aspect: String, _ namer: LimitNamer?, type: String = "",
    words: String = "The bounds of"
  ) -> String {
    guard let namer else { return value }
    let name = namer.name(aspect)
    limits.append(
      LimitModel(
        documentation: namer.documentation(words), name: name.declaredName, type: type,
        value: value))
    return "Limits." + name
  }

  /// A whole number as Swift writes it; `nil` for one that the type cannot hold.
  static func literal(_ value: NumberLiteral, _ width: ValueType.IntegerWidth) -> String? {
    width == .uint64
      ? UInt64(value.text).map(NumberText.integer) : value.integer.map(NumberText.integer)
  }

  private func literals(_ values: [Literal], _ type: ValueType) -> String? {
    let texts: [String] = values.compactMap { value in
      switch (value, type.kind) {
      case (.boolean(let value), .boolean): value ? "true" : "false"
      case (.number(let value), .integer(let width)): Self.literal(value, width)
      case (.number(let value), .number): NumberText.double(value)
      case (.null, .json): ".null"
      case (.boolean(let value), .json): value ? "true" : "false"
      case (.number(let value), .json): value.integer.map(String.init) ?? NumberText.double(value)
      case (.string(let value), .json): StringLiteral.quoted(value)
      default: nil
      }
    }
    return texts.count == values.count ? "[" + texts.joined(separator: ", ") + "]" : nil
  }
}

extension ValueType.Kind {
  fileprivate var isOfUnusualWidth: Bool {
    switch self {
    case .integer(.uint64), .number(.decimal): true
    default: false
    }
  }
}
