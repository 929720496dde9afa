import DocumentTree
import OpenAPIDocument
import SDKModel
import SchemaChecking
import TextGrammar

/// Builds calls of the document's operations with values that satisfy their schemas.
public struct SampleCallBuilder {
  /// An operation of the SDK, and its description.
  struct Candidate {
    var resources: [String]
    var operation: Operation
    var described: OperationObject
  }

  /// All operations in document order, those that read the same response in another form after the
  /// usual one.
  let candidates: [Candidate]
  let declarations: [TypeID: TypeDeclaration]
  let schemas: SchemaIndex
  private let arguments: SampleArguments

  /// - Parameters:
  ///   - part: The part of the SDK that is called; by default, everything.
  ///   - arguments: Which arguments the calls have.
  public init(
    sdk: SDK, document: OpenAPIDescription, part: SDKPart? = nil,
    arguments: SampleArguments = .required
  ) {
    self.arguments = arguments
    var declarations: [TypeID: TypeDeclaration] = [:]
    var waiting = sdk.types
    while let type = waiting.popLast() {
      declarations[type.id] = type
      waiting += type.nested
    }
    self.declarations = declarations
    schemas = SchemaIndex(document)
    var operations: [OperationKey: [(resources: [String], operation: Operation)]] = [:]
    Self.collect(sdk.root, [], into: &operations)
    candidates = document.operations.flatMap { described in
      (operations[OperationKey(described)] ?? []).map {
        Candidate(resources: $0.resources, operation: $0.operation, described: described)
      }
    }.filter { part?.contains($0.operation) ?? true }
  }

  private static func collect(
    _ resource: Resource, _ path: [String],
    into operations: inout [OperationKey: [(resources: [String], operation: Operation)]]
  ) {
    for operation in resource.operations {
      operations[operation.key.inAnyForm, default: []].append((path, operation))
    }
    for child in resource.children { collect(child, path + [child.name], into: &operations) }
  }

  // MARK: Calls

  /// The operations in document order, each after its other forms' usual one.
  public var operations: [Operation] { candidates.map(\.operation) }

  /// The calls of all operations in document order, except for those for which no values are found.
  /// They have no responses.
  public func allCalls() -> [SampleCall] {
    candidates.compactMap { call($0, SampleCall.Response(.nothing)) }
  }

  /// The possible calls from the best first call on, until `isEnough` accepts one.
  ///
  /// Excludes deprecated operations, operations with their own server, and operations for which no
  /// values are found. The order is that of ``FirstCallRanking``.
  ///
  /// - Returns: All calls that were built.
  public func firstCalls(until isEnough: (SampleCall) -> Bool) -> [SampleCall] {
    var calls: [SampleCall] = []
    for candidate in ranked where candidate.operation.form == .whole {
      guard let response = response(candidate.operation, candidate.described),
        let call = call(candidate, response)
      else { continue }
      calls.append(call)
      if isEnough(call) { break }
    }
    return calls
  }

  /// The best first call of an operation that meets a condition. It has no response.
  public func firstCall(where isSuitable: (Operation) -> Bool) -> SampleCall? {
    for candidate in ranked where isSuitable(candidate.operation) {
      if let call = call(candidate, SampleCall.Response(.nothing)) { return call }
    }
    return nil
  }

  /// The operations that a first call may use, the best first.
  private var ranked: [Candidate] {
    FirstCallRanking(candidates, schemas).ranked.filter {
      let operation = $0.operation
      return operation.deprecation == nil && operation.server == nil
        && !operation.parameters.contains { $0.isRequired && $0.deprecation != nil }
    }
  }

  func call(_ candidate: Candidate, _ response: SampleCall.Response) -> SampleCall? {
    let (operation, described) = (candidate.operation, candidate.described)
    var arguments: [SampleCall.Argument] = []
    for (index, parameter) in operation.parameters.enumerated() where isPassed(parameter) {
      let source = described.source(of: parameter)
      let sample = sample(
        of: parameter.type, source?.schema, examples: source?.examples ?? [], .request,
        isParameter: true, fillsParts: true)
      guard let sample else {
        if parameter.isRequired { return nil }
        continue
      }
      // Of an optional argument that is empty or `nil`, nothing would be sent.
      if !parameter.isRequired, sample.literal.isEmpty || sample.literal == .null { continue }
      arguments.append(SampleCall.Argument(index: index, value: sample))
    }
    var body: Sample?
    if let described = candidate.operation.body, described.isRequired || self.arguments == .all {
      body = self.body(operation, candidate.described, described.type)
      guard body != nil || !described.isRequired else { return nil }
    }
    return SampleCall(
      resources: candidate.resources, operation: operation, arguments: arguments, body: body,
      response: response, path: SamplePath.text(of: operation, arguments))
  }

  /// Whether a call has an argument for the parameter, if there is a value. Using what is deprecated causes
  /// a warning.
  private func isPassed(_ parameter: Parameter) -> Bool {
    parameter.isRequired || arguments == .all && parameter.deprecation == nil
  }

  private func body(
    _ operation: Operation, _ described: OperationObject, _ type: ValueType
  ) -> Sample? {
    let index = ClientView(of: operation.exchange, method: operation.method).request
    let media = index.flatMap { described.requestBody?.content[$0] }
    switch operation.body?.encoding {
    case .bytes: return .plain(.string("example"))
    case .text: return .plain(text(media))
    case .urlEncoded:
      return sample(
        of: type, media?.schema, examples: media?.examples ?? [], .request, fillsParts: true)
    case .json, .multipart, .parts, nil:
      return sample(of: type, media?.schema, examples: media?.examples ?? [], .request)
    }
  }

  /// The value whose text is a body, such as a number in `text/plain`.
  private func text(_ media: MediaTypeObject?) -> Literal {
    let usual = Literal.string("example")
    guard let media, let schema = media.schema else { return usual }
    let shown = media.examples.compactMap(\.value) + schema.annotations.examples
    let possible = shown.map { Literal($0) } + [usual, .boolean(true), .number(ExactDecimal(1))]
    var check = SchemaCheck(direction: .request, schemaAt: schemas.schema(at:))
    return possible.first { agrees($0, with: schema, &check) } ?? usual
  }

  private func response(
    _ operation: Operation, _ described: OperationObject
  ) -> SampleCall.Response? {
    switch operation.success.content {
    case .nothing: return SampleCall.Response(.nothing)
    case .stream(let stream):
      return SampleCall.Response(.text("", contentType: stream.contentType))
    case .text(let contentType), .bytes(let contentType):
      let isRange = contentType.contains("*")
      return SampleCall.Response(
        .text("example", contentType: isRange ? "text/plain" : contentType))
    case .location, .oneOfSeveral: return nil
    case .json(let type, _):
      let read = ClientView(of: operation.exchange, method: operation.method).success
      let media = read.flatMap { read in
        read.content.map { described.responses[read.response].response.content[$0] }
      }
      if let example = media.flatMap(shownResponse) { return SampleCall.Response(.json(example)) }
      let sample = sample(of: type, media?.schema, examples: media?.examples ?? [], .response)
      return sample.map { SampleCall.Response(.json($0.literal)) }
    }
  }

  // MARK: Values

  /// The first example of a response that satisfies the schema, and is short enough to be read.
  private func shownResponse(_ media: MediaTypeObject) -> Literal? {
    guard let schema = media.schema else { return nil }
    var check = SchemaCheck(direction: .response, schemaAt: schemas.schema(at:))
    let examples = media.examples.compactMap(\.value) + schema.annotations.examples
    let example = examples.first { example in
      guard example.span <= Self.longestExample,
        case .agrees = check.outcome(of: example, against: schema)
      else { return false }
      return true
    }
    return example.map { Literal($0) }
  }

  /// The maximum number of values in an example of a response.
  private static let longestExample = 100

  /// The smallest value that satisfies the schema, or one with optional properties if all arguments are
  /// wanted.
  ///
  /// - Parameter isParameter: Whether to prefer values that are not empty. Nothing is sent of an empty list,
  ///   and a path cannot have an empty segment.
  /// - Parameter fillsParts: Whether lists and objects within the value have contents.
  func sample(
    of type: ValueType, _ schema: Schema?, examples: [ExampleObject],
    _ direction: SchemaCheck.Direction, isParameter: Bool = false, fillsParts: Bool = false
  ) -> Sample? {
    let hint = SampleHint(
      schema.map { [$0] } ?? [], examples: examples.compactMap { $0.value.map { Literal($0) } },
      schemaAt: schemas.schema(at:))
    var check = SchemaCheck(
      direction: direction, followsDiscriminators: true, schemaAt: schemas.schema(at:))
    var empty: Sample?
    for attempt in SampleBuilder.Attempt.all(preferring: arguments) {
      let builder = SampleBuilder(
        declarations: declarations, direction: direction, attempt: attempt,
        fillsParts: fillsParts)
      guard let sample = builder.sample(of: type, hint),
        schema.map({ agrees(sample.literal, with: $0, &check) }) ?? true
      else { continue }
      guard isParameter, sample.literal.isEmpty else { return sample }
      empty = empty ?? sample
    }
    return empty
  }

  private func agrees(_ value: Literal, with schema: Schema, _ check: inout SchemaCheck) -> Bool {
    guard let tree = try? Tree.parse(Source(file: "sample", text: value.json)) else { return false }
    if case .agrees = check.outcome(of: tree.root, against: schema) { return true }
    return false
  }
}

extension OperationObject {
  /// The description of a parameter.
  func source(of parameter: Parameter) -> ParameterObject? {
    parameters.first { $0.name == parameter.name && $0.in.rawValue == parameter.in.rawValue }
  }
}

extension Literal {
  /// Whether it is a list or an object without contents.
  fileprivate var isEmpty: Bool {
    switch self {
    case .array(let elements): elements.isEmpty
    case .object(let members): members.isEmpty
    case .null, .boolean, .number, .string: false
    }
  }
}
