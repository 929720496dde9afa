import DocumentTree
import OpenAPIDocument
import TextGrammar

/// Tells whether a value of a document agrees with a schema of the same document: the assertions of
/// JSON Schema 2020-12, and what OpenAPI adds to them.
public struct SchemaCheck {
  /// Which way a value travels.
  public enum Direction: Sendable, CaseIterable {
    /// Properties that are `readOnly` may be absent.
    case request
    /// Properties that are `writeOnly` may be absent.
    case response
  }

  public enum Outcome: Sendable {
    case agrees
    case differs(Mismatch)
    /// It would take too long to tell.
    case undecided
  }

  /// A value, or the name of a property where names are checked.
  struct Instance {
    var node: Node
    var isName = false

    var kind: Node.Kind { isName ? .string : node.kind }
  }

  /// The schemas that apply to one value in one place.
  struct Scope {
    /// The first of them, which holds all others.
    var outermost: Schema
    /// Whether one of them asks what the others have looked at.
    var tracksEvaluation: Bool
  }

  let direction: Direction
  let checksFormats: Bool
  private let schemaAt: (Node) -> Schema?
  private var steps = 0
  private var depth = 0
  private var patterns: [String: PatternProgram?] = [:]
  private(set) var isExhausted = false

  /// More than any honest example needs; a hostile document can ask for any number.
  private static let stepLimit = 200_000
  private static let depthLimit = 512
  private static let patience = 50

  /// - Parameters:
  ///   - direction: The way that the values travel.
  ///   - checksFormats: Whether a value must have its `format` where the SDK's types can hold no
  ///     other; JSON Schema itself takes formats for descriptions.
  ///   - schemaAt: The schema that a `$ref` leads to.
  public init(
    direction: Direction, checksFormats: Bool = true, schemaAt: @escaping (Node) -> Schema?
  ) {
    self.direction = direction
    self.checksFormats = checksFormats
    self.schemaAt = schemaAt
  }

  public mutating func outcome(of value: Node, against schema: Schema) -> Outcome {
    steps = 0
    depth = 0
    isExhausted = false
    let scope = Scope(outermost: schema, tracksEvaluation: false)
    let mismatch = check(Instance(node: value), schema, scope).mismatch
    if isExhausted { return .undecided }
    return mismatch.map(Outcome.differs) ?? .agrees
  }

  /// Counts a step of the work.
  ///
  /// - Returns: Whether to go on.
  mutating func spend() -> Bool {
    steps += 1
    if steps > Self.stepLimit { isExhausted = true }
    return !isExhausted
  }

  func schema(at reference: Reference) -> Schema? { schemaAt(reference.target) }

  // MARK: A schema

  /// Checks a value that no schema around this one applies to.
  mutating func check(_ value: Instance, _ schema: Schema) -> Mismatch? {
    check(value, schema, Scope(outermost: schema, tracksEvaluation: false)).mismatch
  }

  mutating func check(
    _ value: Instance, _ schema: Schema, _ scope: Scope
  ) -> (mismatch: Mismatch?, evaluation: Evaluation) {
    guard spend() else { return (nil, Evaluation()) }
    guard depth < Self.depthLimit else {
      isExhausted = true
      return (nil, Evaluation())
    }
    depth += 1
    defer { depth -= 1 }
    if let boolean = schema.boolean {
      let mismatch = boolean ? nil : Self.mismatch(value, schema, "false", "may not be there")
      return (mismatch, Evaluation())
    }
    if value.kind == .null, schema.validation.takesNullAnyway { return (nil, Evaluation()) }
    if let mismatch = typeMismatch(value, schema) ?? valueMismatch(value, schema) {
      return (mismatch, Evaluation())
    }
    var scope = scope
    let applicators = schema.applicators
    if applicators.unevaluatedProperties != nil || applicators.unevaluatedItems != nil {
      scope.tracksEvaluation = true
    }
    var evaluation = Evaluation()
    let mismatch =
      partsMismatch(value, schema, scope, &evaluation)
      ?? inPlaceMismatch(value, schema, scope, &evaluation)
      ?? unevaluatedMismatch(value, schema, &evaluation)
    return (mismatch, evaluation)
  }

  private mutating func partsMismatch(
    _ value: Instance, _ schema: Schema, _ scope: Scope, _ evaluation: inout Evaluation
  ) -> Mismatch? {
    switch value.kind {
    case .mapping: objectMismatch(value, schema, scope, &evaluation)
    case .sequence: arrayMismatch(value, schema, scope, &evaluation)
    default: nil
    }
  }

  /// Whether an expression is found in a text. An invalid one constrains nothing.
  mutating func isFound(_ pattern: String, in text: String) -> Bool {
    let program: PatternProgram?
    if let known = patterns[pattern] {
      program = known
    } else {
      program = PatternProgram(pattern)
      patterns[pattern] = .some(program)
    }
    guard let program else { return true }
    guard let isFound = program.matches(text, patience: Self.patience) else {
      isExhausted = true
      return true
    }
    return isFound
  }

  static func mismatch(
    _ value: Instance, _ schema: Schema, _ keyword: String, _ message: String
  ) -> Mismatch {
    Mismatch(value: value.node, keyword: keyword, schema: schema.node, message: message)
  }
}
