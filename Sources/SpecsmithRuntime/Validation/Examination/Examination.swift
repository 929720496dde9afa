/// Examines a JSON value with a schema, keyword by keyword.
///
/// Generated code calls one method per keyword. A value that the keyword does not apply to
/// satisfies it. Keywords about unevaluated parts must come last.
@_spi(Generated) public struct Examination {
  let value: JSONValue
  let options: ValidationOptions
  private(set) var violations: [Violation] = []
  var evaluated = EvaluatedParts()
  var hidesValues = false
  /// The document's reason for a constraint.
  private var reason: String?
  /// The schemas that are currently applied to this value, to detect recursion.
  var underWay: [String] = []
  /// The number of schemas that were applied so far.
  private var steps = 0
  private let stepLimit: Int
  private let depth: Int

  /// The maximum number of schemas for each part of a value. Nested choices multiply, but real
  /// documents stay below it.
  private static let stepsForEachPart = 1000
  private static let depthLimit = 512

  init(_ value: JSONValue, options: ValidationOptions) {
    self.value = value
    self.options = options
    depth = 0
    stepLimit = Self.stepsForEachPart * (value.partCount + 10)
  }

  private init(_ value: JSONValue, inside outer: Examination) {
    self.value = value
    options = outer.options
    hidesValues = outer.hidesValues
    reason = outer.reason
    steps = outer.steps + 1
    stepLimit = outer.stepLimit
    depth = outer.depth + 1
  }

  // MARK: Properties of the whole schema

  /// Marks the value as a secret, which violations do not show.
  public mutating func hide() { hidesValues = true }

  /// Sets the document's reason for constraints, for the messages of violations.
  public mutating func reason(_ words: String) { reason = words }

  /// Examines the value only if it is not `null`, which OpenAPI 3.0's `nullable` allows.
  public mutating func unlessNull(_ examine: (inout Examination) -> Void) {
    if value != .null { examine(&self) }
  }

  // MARK: Violations

  mutating func add(
    _ keyword: String, limit: String? = nil, _ predicate: String, showsValue: Bool = true
  ) {
    let text = hidesValues || !showsValue ? nil : ValueText.shown(value)
    let subject = showsValue ? (text ?? value.noun) + " " : ""
    add(
      Violation(
        location: "", keyword: keyword, limit: limit, value: text,
        message: reason ?? subject + predicate))
  }

  /// Adds a violation for a missing property.
  mutating func addMissing(_ name: String, _ keyword: String) {
    add(
      Violation(
        location: ValidationReport.step(name), keyword: keyword,
        message: reason.map { "is required: \($0)" } ?? "is required"))
  }

  private mutating func add(_ violation: Violation) { violations.append(violation) }

  /// Adds the violations in a part of the value or of the schema.
  mutating func add(_ found: [Violation], at step: String, by keyword: String) {
    for var violation in found {
      violation.location = step + violation.location
      violation.keywordLocation = "/" + keyword + violation.keywordLocation
      add(violation)
    }
  }

  // MARK: Nested schemas

  /// Applies a nested schema to this value.
  mutating func inPlace(_ examine: (inout Examination) -> Void) -> Examination {
    var inner = Examination(value, inside: self)
    inner.underWay = underWay
    run(examine, on: &inner)
    return inner
  }

  /// Applies a schema to a part of the value.
  mutating func part(
    _ part: JSONValue, _ examine: (inout Examination) -> Void
  ) -> [Violation] {
    var inner = Examination(part, inside: self)
    run(examine, on: &inner)
    return inner.violations
  }

  /// Continues the count of another examination of the same value.
  mutating func adoptSteps(of other: Examination) { steps = max(steps, other.steps) }

  private mutating func run(
    _ examine: (inout Examination) -> Void, on inner: inout Examination
  ) {
    guard steps < stepLimit, inner.depth < Self.depthLimit else {
      inner.add("$ref", "takes too long to examine")
      return
    }
    examine(&inner)
    steps = inner.steps
  }
}

extension JSONValue {
  /// The noun in messages for a value that is not shown.
  fileprivate var noun: String {
    switch self {
    case .array: "the list"
    case .object: "the object"
    default: "the value"
    }
  }

  /// The number of values inside of this one, including itself.
  fileprivate var partCount: Int {
    switch self {
    case .array(let elements): elements.reduce(1) { $0 + $1.partCount }
    case .object(let members): members.values.reduce(1) { $0 + $1.partCount }
    default: 1
    }
  }
}
