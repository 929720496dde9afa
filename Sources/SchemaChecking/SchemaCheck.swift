import DocumentTree
import OpenAPIDocument
import TextGrammar

/// Checks whether a value of a document satisfies a schema of the same document: the assertions of
/// JSON Schema 2020-12, and OpenAPI's additions.
public struct SchemaCheck {
  /// The direction in which a value is sent.
  public enum Direction: Sendable, CaseIterable {
    /// Properties that are `readOnly` may be absent.
    case request
    /// Properties that are `writeOnly` may be absent.
    case response
  }

  public enum Outcome: Sendable {
    case agrees
    case differs(Mismatch)
    /// The check would take too many steps.
    case undecided
  }

  private let direction: Direction
  let checksFormats: Bool
  let followsDiscriminators: Bool
  private let schemaAt: (Node) -> Schema?
  private var steps = 0
  private var depth = 0
  private var patterns: [String: PatternProgram?] = [:]
  private(set) var isExhausted = false
  /// Whether a string must also have a format that the SDK's type does not need.
  private(set) var comparesFormats = false

  /// Real examples need fewer steps. Without a limit, a malicious document could make a check run
  /// forever.
  private static let stepLimit = 200_000
  private static let depthLimit = 512
  private static let patternStepLimit = 5_000_000

  /// - Parameters:
  ///   - direction: The direction in which the values are sent.
  ///   - checksFormats: Whether to check a `format` if the SDK's type can represent no other
  ///     values. JSON Schema itself does not assert formats.
  ///   - followsDiscriminators: Whether an object only has to satisfy the member of `oneOf` or
  ///     `anyOf` that its discriminator names. JSON Schema itself knows no discriminators, so that an
  ///     object can be refused because it satisfies a second member as well.
  ///   - schemaAt: Returns the target of a `$ref`.
  public init(
    direction: Direction, checksFormats: Bool = true, followsDiscriminators: Bool = false,
    schemaAt: @escaping (Node) -> Schema?
  ) {
    self.direction = direction
    self.checksFormats = checksFormats
    self.followsDiscriminators = followsDiscriminators
    self.schemaAt = schemaAt
  }

  public mutating func outcome(of value: Node, against schema: Schema) -> Outcome {
    steps = 0
    depth = 0
    isExhausted = false
    let mismatch = check(Instance(node: value), schema)
    if isExhausted { return .undecided }
    return mismatch.map(Outcome.differs) ?? .agrees
  }

  /// Counts a step.
  ///
  /// - Returns: `false` if the limit is exceeded.
  mutating func countStep() -> Bool {
    steps += 1
    if steps > Self.stepLimit { isExhausted = true }
    return !isExhausted
  }

  func schema(at reference: Reference) -> Schema? { schemaAt(reference.target) }

  /// Makes a choice among schemas that a value satisfies otherwise, by the formats of its strings. JSON Schema
  /// itself does not assert them, but documents rely on them, as for addresses of IPv4 or IPv6.
  mutating func comparingFormats<Result>(_ choose: (inout SchemaCheck) -> Result) -> Result {
    let before = comparesFormats
    comparesFormats = checksFormats
    defer { comparesFormats = before }
    return choose(&self)
  }

  /// The required properties that may be absent.
  var exemption: ReadWriteExemption { ReadWriteExemption(direction: direction, schemaAt: schemaAt) }

  // MARK: Schemas

  /// Checks a value to which no enclosing schema applies.
  mutating func check(_ value: Instance, _ schema: Schema) -> Mismatch? {
    check(SchemaApplication(value, schema)).mismatch
  }

  mutating func check(_ application: SchemaApplication) -> (
    mismatch: Mismatch?, evaluation: Evaluation
  ) {
    var evaluation = Evaluation()
    guard countStep() else { return (nil, evaluation) }
    guard depth < Self.depthLimit else {
      isExhausted = true
      return (nil, evaluation)
    }
    depth += 1
    defer { depth -= 1 }
    let schema = application.schema
    if let boolean = schema.boolean {
      return (boolean ? nil : application.mismatch(nil, "may not be there"), evaluation)
    }
    if application.value.kind == .null, schema.validation.alwaysAllowsNull {
      return (nil, evaluation)
    }
    var application = application
    if !schema.keywords.isDisjoint(with: .unevaluated) { application.scope.tracksEvaluation = true }
    let mismatch =
      mismatch(by: Self.assertions, application, &evaluation)
      ?? ScalarCheck(application).numeralMismatch
      ?? mismatch(by: Self.applicators, application, &evaluation)
    return (mismatch, evaluation)
  }

  /// Whether a pattern matches in a string. An invalid pattern constrains nothing.
  mutating func isFound(_ pattern: String, in text: String) -> Bool {
    let program: PatternProgram?
    if let known = patterns[pattern] {
      program = known
    } else {
      program = PatternProgram(pattern)
      patterns[pattern] = .some(program)
    }
    guard let program else { return true }
    guard let isFound = program.matches(text, stepLimit: Self.patternStepLimit) else {
      isExhausted = true
      return true
    }
    return isFound
  }
}
