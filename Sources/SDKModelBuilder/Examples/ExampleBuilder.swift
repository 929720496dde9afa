import Diagnostics
import DocumentTree
import OpenAPIDocument
import SDKModel
import SchemaChecking

/// Validates the document's examples against their schemas, and assigns the valid ones to types of
/// the SDK.
struct ExampleBuilder {
  private let types: ExampleTypes
  private let reach: Travel.Reach
  private var checks: [SchemaCheck.Direction: SchemaCheck]
  private(set) var diagnostics = DiagnosticList()

  /// - Parameters:
  ///   - types: The types of the schemas with examples.
  ///   - reach: Which types occur in requests and in responses.
  init(types: ExampleTypes, reach: Travel.Reach, schemas: SchemaIndex) {
    self.types = types
    self.reach = reach
    checks = Dictionary(
      uniqueKeysWithValues: SchemaCheck.Direction.allCases.map { direction in
        (direction, SchemaCheck(direction: direction) { schemas.schema(at: $0) })
      })
  }

  mutating func examples(showing values: [ShownValue]) -> [Example] {
    values.compactMap { example(showing: $0) }
  }

  private mutating func example(showing shown: ShownValue) -> Example? {
    if let type = types.type(of: shown.schema),
      shown.direction != .request || reach.isSent(type)
    {
      guard agrees(shown, type) else { return nil }
      if agreesWithCompanions(shown, type) { return Example(shown, type) }
      return untested(shown)
    }
    // An example in a member of `allOf` is usually a value of the whole schema.
    if let whole = shown.owning, let type = types.type(of: whole.schema) {
      if case .agrees = outcome(of: whole, type) { return Example(whole, type) }
    }
    return agrees(shown, nil) ? untested(shown) : nil
  }

  private mutating func untested(_ shown: ShownValue) -> Example? {
    diagnostics.append(
      .note(
        .untestedExample, "the SDK has no type of its own for what the example shows",
        at: shown.value.location))
    return nil
  }

  /// Whether the value satisfies the other schemas of its type.
  private mutating func agreesWithCompanions(_ shown: ShownValue, _ type: ValueType) -> Bool {
    for schema in types.companions(of: shown.schema) {
      let value = ShownValue(value: shown.value, schema: schema, direction: shown.direction)
      guard case .agrees = outcome(of: value, type) else { return false }
    }
    return true
  }

  /// Whether the value satisfies its schema. If not, this is reported.
  private mutating func agrees(_ shown: ShownValue, _ type: ValueType?) -> Bool {
    switch outcome(of: shown, type) {
    case .agrees: return true
    case .differs(let mismatch): report(mismatch, of: shown)
    case .undecided:
      diagnostics.append(
        .warning(
          .exampleUndecided,
          "it would take too long to tell whether the example agrees with its schema",
          at: shown.value.location))
    }
    return false
  }

  private mutating func outcome(of shown: ShownValue, _ type: ValueType?) -> SchemaCheck.Outcome {
    var first: SchemaCheck.Outcome?
    for direction in directions(of: shown, type) {
      guard let outcome = checks[direction]?.outcome(of: shown.value, against: shown.schema) else {
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
    of shown: ShownValue, _ type: ValueType?
  ) -> [SchemaCheck.Direction] {
    if let direction = shown.direction { return [direction] }
    guard reach.isSent(type) else { return [.response] }
    return reach.isReceived(type) ? [.response, .request] : [.request]
  }

  private mutating func report(_ mismatch: Mismatch, of shown: ShownValue) {
    let pointer = mismatch.pointer(from: shown.value).description
    diagnostics.append(
      .warning(
        .exampleMismatch,
        "the example does not agree with its schema: "
          + (pointer.isEmpty ? "it " : "`\(pointer)` ") + mismatch.message,
        at: mismatch.value.location,
        hint: "the schema at \(mismatch.schema.location) says so by `\(mismatch.statement)`"))
  }
}

extension ShownValue {
  /// The same value as an example of the enclosing schema.
  fileprivate var owning: ShownValue? {
    owner.map { ShownValue(value: value, schema: $0, direction: direction) }
  }
}

extension Example {
  fileprivate init(_ shown: ShownValue, _ type: ValueType) {
    self.init(
      pointer: shown.pointer, type: type, value: Literal(shown.value),
      location: shown.value.location)
  }
}
