import DocumentTree
import OpenAPIDocument
import SDKModel
import SDKModelBuilder
import SchemaChecking

/// Values for schemas, each of which is checked.
struct MadeValues {
  struct Value: Sendable {
    var literal: Literal
    /// How the value differs from its schema, as a sentence without a subject; `nil` if it agrees.
    var doubt: String?
  }

  let schemas: SchemaIndex
  let direction: SchemaCheck.Direction
  private var check: SchemaCheck
  private var known: [Key: Value?] = [:]

  private struct Key: Hashable {
    var schema: Node
    var choice: Int
  }

  init(_ schemas: SchemaIndex, _ direction: SchemaCheck.Direction) {
    self.schemas = schemas
    self.direction = direction
    check = SchemaCheck(
      direction: direction, followsDiscriminators: true, schemaAt: schemas.schema(at:))
  }

  /// A value that is the same each time.
  ///
  /// - Parameter choice: The alternative to begin with, where the schema has several.
  /// - Returns: `nil` if no value can be made.
  mutating func value(of schema: Schema, choosing choice: Int = 0) -> Value? {
    let key = Key(schema: schema.node, choice: choice)
    if let value = known[key] { return value }
    let value = best(of: schema, choice, nil)
    known[key] = .some(value)
    return value
  }

  /// A random value.
  mutating func value(of schema: Schema, _ random: inout RandomSequence) -> Value? {
    let choice = random.number(below: 16)
    let seed = RandomSequence(seed: random.next())
    let value = best(of: schema, choice, seed)
    guard value == nil || value?.doubt != nil else { return value }
    return self.value(of: schema) ?? value
  }

  private mutating func best(
    of schema: Schema, _ choice: Int, _ random: RandomSequence?
  ) -> Value? {
    var first: Value?
    for attempt in ValueMaker.Attempt.all {
      var attempt = attempt
      attempt.choice += choice
      var maker = ValueMaker(
        schemas: schemas, direction: direction, attempt: attempt, random: random)
      guard let literal = maker.value(of: schema) else { continue }
      let doubt = mismatch(of: literal, schema)
      if doubt == nil { return Value(literal: literal) }
      if first == nil { first = Value(literal: literal, doubt: doubt) }
    }
    return first ?? partial(schema, choice)
  }

  /// A value without the required properties that can have none.
  private mutating func partial(_ schema: Schema, _ choice: Int) -> Value? {
    let attempt = ValueMaker.Attempt(choice: choice, isPartial: true)
    var maker = ValueMaker(schemas: schemas, direction: direction, attempt: attempt)
    guard let literal = maker.value(of: schema) else { return nil }
    return Value(literal: literal, doubt: mismatch(of: literal, schema))
  }

  /// The mismatch of a value with a schema; `nil` if it is valid, or if the check takes too long.
  mutating func mismatch(of literal: Literal, _ schema: Schema) -> String? {
    let root = literal.tree.root
    guard case .differs(let mismatch) = check.outcome(of: root, against: schema) else { return nil }
    let pointer = mismatch.pointer(from: root).description
    return "\(pointer.isEmpty ? "it" : "`\(pointer)`") \(mismatch.message)"
  }

  /// Why no value agrees with a schema, as a sentence; `nil` if that is not known.
  func contradiction(in schema: Schema) -> String? {
    var check = SatisfiabilityCheck(schemaAt: schemas.schema(at:))
    return check.refusal(of: schema)?.message
  }

  mutating func agrees(_ literal: Literal, with schema: Schema) -> Bool {
    mismatch(of: literal, schema) == nil
  }

  /// Whether a value of the document agrees with a schema.
  mutating func agrees(_ node: Node, with schema: Schema) -> Bool {
    if case .differs = check.outcome(of: node, against: schema) { return false }
    return true
  }
}
