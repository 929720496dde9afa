import Diagnostics
import DocumentTree
import OpenAPIDocument
import SDKModel
import SchemaChecking

/// Validates the document's examples against their schemas, and assigns the valid ones to types of
/// the SDK.
struct ExampleBuilder {
  private let types: ExampleTypes
  private let reachableTypes: ReachableTypes
  private var checks: [SchemaCheck.Direction: SchemaCheck]
  private(set) var diagnostics = DiagnosticList()

  /// - Parameters:
  ///   - types: The types of the schemas with examples.
  ///   - reachableTypes: Which types occur in requests and in responses.
  init(types: ExampleTypes, reachableTypes: ReachableTypes, schemas: SchemaIndex) {
    self.types = types
    self.reachableTypes = reachableTypes
    checks = Dictionary(
      uniqueKeysWithValues: SchemaCheck.Direction.allCases.map { direction in
        (direction, SchemaCheck(direction: direction) { schemas.schema(at: $0) })
      })
  }

  mutating func examples(showing values: [SchemaExample]) -> [Example] {
    values.compactMap { example(showing: $0) }
  }

  private mutating func example(showing example: SchemaExample) -> Example? {
    if let type = types.type(of: example.schema),
      example.direction != .request || reachableTypes.isSent(type)
    {
      guard agrees(example, type) else { return nil }
      if agreesWithCompanions(example, type) { return Example(example, type) }
      return untested(example)
    }
    // An example in a member of `allOf` is usually a value of the whole schema.
    if let whole = example.owning, let type = types.type(of: whole.schema) {
      if case .agrees = outcome(of: whole, type) { return Example(whole, type) }
    }
    return agrees(example, nil) ? untested(example) : nil
  }

  private mutating func untested(_ example: SchemaExample) -> Example? {
    diagnostics.append(
      .note(
        .untestedExample, "the SDK has no type of its own for what the example shows",
        at: example.value.location))
    return nil
  }

  /// Whether the value satisfies the other schemas of its type.
  private mutating func agreesWithCompanions(_ example: SchemaExample, _ type: ValueType) -> Bool {
    for schema in types.companions(of: example.schema) {
      let value = SchemaExample(value: example.value, schema: schema, direction: example.direction)
      guard case .agrees = outcome(of: value, type) else { return false }
    }
    return true
  }

  /// Whether the value satisfies its schema. If not, this is reported.
  private mutating func agrees(_ example: SchemaExample, _ type: ValueType?) -> Bool {
    switch outcome(of: example, type) {
    case .agrees: return true
    case .differs(let mismatch): report(mismatch, of: example)
    case .undecided:
      diagnostics.append(
        .warning(
          .exampleUndecided,
          "it would take too long to tell whether the example agrees with its schema",
          at: example.value.location))
    }
    return false
  }

  private mutating func outcome(of example: SchemaExample, _ type: ValueType?)
    -> SchemaCheck.Outcome
  {
    var first: SchemaCheck.Outcome?
    for direction in directions(of: example, type) {
      guard let outcome = checks[direction]?.outcome(of: example.value, against: example.schema)
      else {
        continue
      }
      if case .agrees = outcome { return .agrees }
      first = first ?? outcome
    }
    return first ?? .undecided
  }

  /// The directions in which the value can be sent. If the document does not say, all directions of
  /// its type.
  private func directions(
    of example: SchemaExample, _ type: ValueType?
  ) -> [SchemaCheck.Direction] {
    if let direction = example.direction { return [direction] }
    guard reachableTypes.isSent(type) else { return [.response] }
    return reachableTypes.isReceived(type) ? [.response, .request] : [.request]
  }

  private mutating func report(_ mismatch: Mismatch, of example: SchemaExample) {
    let pointer = mismatch.pointer(from: example.value).description
    diagnostics.append(
      .warning(
        .exampleMismatch,
        "the example does not agree with its schema: "
          + (pointer.isEmpty ? "it " : "`\(pointer)` ") + mismatch.message,
        at: mismatch.value.location,
        hint: "the schema at \(mismatch.schema.location) has `\(mismatch.statement)`"))
  }
}

extension SchemaExample {
  /// The same value as an example of the enclosing schema.
  fileprivate var owning: SchemaExample? {
    owner.map { SchemaExample(value: value, schema: $0, direction: direction) }
  }
}

extension Example {
  fileprivate init(_ example: SchemaExample, _ type: ValueType) {
    self.init(
      pointer: example.pointer, type: type, value: Literal(example.value),
      location: example.value.location)
  }
}
