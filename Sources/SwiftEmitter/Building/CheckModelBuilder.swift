import SDKModel
import TemplateEngine
import TextGrammar

/// Builds the checks of one value.
struct CheckModelBuilder {
  let context: EmissionContext

  /// The assertions of a declared type, which validates itself.
  func checks(
    ofWhole declaration: TypeDeclaration, _ patterns: inout PatternTable
  ) -> [CheckModel] {
    guard let assertions = declaration.assertions else { return [] }
    let statements = ExaminationModelBuilder(context: context).statements(assertions, &patterns)
    return [CheckModel(.examination(statements), value: "self", key: "")]
  }

  /// The checks of a value whose bounds are written inline.
  func checks(
    _ type: ValueType, value: @autoclosure () -> String, key: @autoclosure () -> Layout,
    location: @autoclosure () -> CheckLocation, _ patterns: inout PatternTable
  ) -> [CheckModel] {
    var limits: LimitTable?
    return checks(type, value: value(), key: key(), location: location(), &patterns, &limits)
  }

  /// The checks of a value. Most values have none, and so need nothing but their types.
  ///
  /// - Parameters:
  ///   - value: The Swift expression of the value.
  ///   - key: The value's name as a literal; empty for an element of a collection.
  ///   - location: The location of the value's schema if it is not declared elsewhere.
  ///   - limits: The public constants for bounds; `nil` if bounds are written inline.
  func checks(
    _ type: ValueType, value: @autoclosure () -> String, key: @autoclosure () -> Layout,
    location: @autoclosure () -> CheckLocation, _ patterns: inout PatternTable,
    _ limits: inout LimitTable?
  ) -> [CheckModel] {
    // The values are those of the user's type.
    guard type.replacement == nil else { return [] }
    let constraints = type.constraints
    var requirements: [CheckModel.Requirement] = []
    switch type.kind {
    case .integer(let width):
      requirements += integers(width, constraints, &limits)
    case .number(let width):
      // The constants for bounds have the usual types.
      var none: LimitTable?
      switch width {
      case .double: requirements += numbers(constraints, &limits)
      case .decimal: requirements += numbers(constraints, &none)
      }
    case .array(let element):
      requirements += count(constraints.itemCount, .elements, &limits).map { .count($0) }
      if constraints.itemsAreUnique { requirements.append(.uniqueness) }
      requirements += elements(element, location: location().element("items"), &patterns)
    case .map(let element):
      requirements += count(constraints.propertyCount, .entries, &limits).map { .count($0) }
      if type.isClosed { requirements.append(.undocumented) }
      requirements += elements(
        element, location: location().element("additionalProperties"), &patterns)
    case .named: if !type.allowsUnlisted { requirements.append(.nested) }
    case .string:
      requirements += count(constraints.length, .characters, &limits).map { .length($0) }
      if let pattern = constraints.pattern {
        let name = limits?.property.name ?? "element"
        requirements.append(.pattern(patterns.reference(pattern, suggestedName: name)))
      }
      if let format = constraints.format { requirements.append(.format(format.runtimeCase)) }
    case .boolean, .dateTime, .date, .uuid, .base64, .file, .json: break
    }
    if let values = constraints.allowedValues, let list = literals(values, type) {
      requirements.append(.oneOf(list))
    }
    if let assertions = type.assertions {
      let statements = ExaminationModelBuilder(context: context).statements(assertions, &patterns)
      requirements.append(.examination(statements))
    }
    guard !requirements.isEmpty else { return [] }
    let (value, key) = (value(), key())
    let schema = context.pointer(of: type.schema).map { location().literal($0) } ?? ""
    return requirements.map { requirement in
      var check = CheckModel(requirement, value: value, key: key)
      switch requirement {
      // These contain their own locations.
      case .each, .presence: break
      case .nested: check.isSensitive = type.isSensitive && type.isNamed
      case .uniqueness, .undocumented, .range, .greaterThan, .lessThan, .multiple, .width, .length,
        .count, .pattern, .format, .oneOf, .examination:
        check.isSensitive = type.isSensitive
        check.schema = schema
      }
      return check
    }
  }

  private func elements(
    _ element: ValueType, location: @autoclosure () -> CheckLocation,
    _ patterns: inout PatternTable
  ) -> [CheckModel.Requirement] {
    if case .named = element.kind, !element.isNullable, !element.allowsUnlisted,
      element.assertions == nil
    {
      return [.nested]
    }
    let checks = checks(element, value: "element", key: "", location: location(), &patterns)
    return checks.isEmpty ? [] : [.each(checks)]
  }

  // MARK: Numbers

  private func integers(
    _ width: ValueType.IntegerWidth, _ constraints: Constraints, _ limits: inout LimitTable?
  ) -> [CheckModel.Requirement] {
    var requirements: [CheckModel.Requirement] = []
    let ranges: [SwiftRange]
    switch width {
    case .int32, .int64:
      if width == .int32 { requirements.append(.width(SwiftType.int32.code() + ".self")) }
      ranges = IntegerRange<Int>(constraints)?.ranges(of: .int) ?? []
      requirements +=
        ranges.count == 1
        ? [.range(limit(ranges[0], .value, &limits))] : ranges.map { .range($0.text) }
    case .uint64:
      // The constants for bounds have the usual types.
      ranges = IntegerRange<UInt64>(constraints)?.ranges(of: .uint64) ?? []
      requirements += ranges.map { .range($0.text) }
    }
    if let divisor = constraints.multipleOf, divisor.double > 0,
      let text = Self.literal(divisor, width)
    {
      requirements.append(.multiple(text))
    }
    return requirements
  }

  private func numbers(
    _ constraints: Constraints, _ limits: inout LimitTable?
  ) -> [CheckModel.Requirement] {
    var requirements = bounds(constraints, &limits)
    if let divisor = constraints.multipleOf, divisor.double > 0 {
      requirements.append(.multiple(NumberText.double(divisor)))
    }
    return requirements
  }

  private func bounds(
    _ constraints: Constraints, _ limits: inout LimitTable?
  ) -> [CheckModel.Requirement] {
    let minimum = constraints.minimum.map { SwiftNumber(double: $0.value) }
    let maximum = constraints.maximum.map { SwiftNumber(double: $0.value) }
    let isAbove = constraints.minimum?.isExclusive ?? false
    let isBelow = constraints.maximum?.isExclusive ?? false
    if let minimum, let maximum, !isAbove, !isBelow,
      let low = constraints.minimum?.value, let high = constraints.maximum?.value,
      low <= high
    {
      let range = SwiftRange(bound: .double, limits: .closed(minimum, maximum))
      return [.range(limit(range, .value, &limits))]
    }
    var requirements: [CheckModel.Requirement] = []
    if let minimum {
      let range = SwiftRange(bound: .double, limits: .from(minimum))
      requirements.append(
        isAbove ? .greaterThan(minimum.text) : .range(limit(range, .minimum, &limits)))
    }
    if let maximum {
      let range = SwiftRange(bound: .double, limits: .through(maximum))
      requirements.append(
        isBelow ? .lessThan(maximum.text) : .range(limit(range, .maximum, &limits)))
    }
    return requirements
  }

  /// An integer as a Swift literal; `nil` if the type cannot represent it.
  static func literal(_ value: ExactDecimal, _ width: ValueType.IntegerWidth) -> String? {
    switch width {
    case .int32, .int64: value.integer.map(NumberText.integer)
    case .uint64: UInt64(value.text).map(NumberText.integer)
    }
  }

  // MARK: Limits

  /// The ranges for a count. If no count is valid, these are two ranges that exclude each other.
  private func count(
    _ range: CountRange, _ aspect: LimitTable.Aspect, _ limits: inout LimitTable?
  ) -> [String] {
    let ranges =
      IntegerRange<Int>(minimum: range.minimum, maximum: range.maximum)?.ranges(of: .int) ?? []
    return ranges.count == 1 ? [limit(ranges[0], aspect, &limits)] : ranges.map(\.text)
  }

  /// The range, or the constant that contains it.
  private func limit(
    _ range: SwiftRange, _ aspect: LimitTable.Aspect, _ limits: inout LimitTable?
  ) -> String {
    limits?.reference(range, aspect) ?? range.text
  }

  private func literals(_ values: [Literal], _ type: ValueType) -> Layout? {
    let literals: [Layout] = values.compactMap { value in
      switch (value, type.kind) {
      case (.boolean(let value), .boolean): value ? "true" : "false"
      case (.number(let value), .integer(let width)): Self.literal(value, width).map { Layout($0) }
      case (.number(let value), .number): Layout(NumberText.double(value))
      case (.string(let value), .string): .literal(value)
      case (.null, .json): ".null"
      case (.boolean(let value), .json): value ? "true" : "false"
      case (.number(let value), .json):
        Layout(value.integer.map(String.init) ?? NumberText.double(value))
      case (.string(let value), .json): .literal(value)
      default: nil
      }
    }
    return literals.count == values.count ? .list(literals) : nil
  }
}
