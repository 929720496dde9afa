import DocumentTree
import OpenAPIDocument
import SDKModel
import SchemaChecking

/// Builds calls of the document's operations with values that satisfy their schemas.
public struct SampleCallBuilder {
  private let sdk: SDK
  private let document: OpenAPIDescription
  private let declarations: [TypeID: TypeDeclaration]
  private let schemas: SchemaIndex

  public init(sdk: SDK, document: OpenAPIDescription) {
    self.sdk = sdk
    self.document = document
    var declarations: [TypeID: TypeDeclaration] = [:]
    var waiting = sdk.types
    while let type = waiting.popLast() {
      declarations[type.id] = type
      waiting += type.nested
    }
    self.declarations = declarations
    schemas = SchemaIndex(document)
  }

  /// The possible calls in document order, until `isEnough` accepts one.
  ///
  /// Excludes deprecated operations, operations with their own server, and operations for which no
  /// values are found.
  ///
  /// - Returns: All calls that were built.
  public func calls(until isEnough: (SampleCall) -> Bool) -> [SampleCall] {
    var calls: [SampleCall] = []
    var operations: [OperationKey: (resources: [String], operation: Operation)] = [:]
    collect(sdk.root, [], into: &operations)
    for described in document.operations {
      guard let (resources, operation) = operations[OperationKey(described)],
        let call = call(operation, resources, described)
      else { continue }
      calls.append(call)
      if isEnough(call) { break }
    }
    return calls
  }

  private func collect(
    _ resource: Resource, _ path: [String],
    into operations: inout [OperationKey: (resources: [String], operation: Operation)]
  ) {
    for operation in resource.operations { operations[operation.key] = (path, operation) }
    for child in resource.children { collect(child, path + [child.name], into: &operations) }
  }

  // MARK: Calls

  private func call(
    _ operation: Operation, _ resources: [String],
    _ described: OperationObject
  ) -> SampleCall? {
    guard operation.deprecation == nil, operation.server == nil,
      let response = response(operation, described)
    else { return nil }
    var arguments: [SampleCall.Argument] = []
    for (index, parameter) in operation.parameters.enumerated() where parameter.isRequired {
      let source = described.parameters.first {
        $0.name == parameter.name && $0.in.rawValue == parameter.in.rawValue
      }
      let sample = sample(
        of: parameter.type, source?.schema, examples: source?.examples ?? [], .request)
      guard parameter.deprecation == nil, let sample else { return nil }
      arguments.append(SampleCall.Argument(index: index, value: sample))
    }
    var body: Sample?
    if let type = operation.body?.type, operation.body?.isRequired == true {
      body = self.body(operation, described, type)
      guard body != nil else { return nil }
    }
    return SampleCall(
      resources: resources, operation: operation, arguments: arguments, body: body,
      response: response, path: SamplePath.text(of: operation, arguments))
  }

  private func body(
    _ operation: Operation, _ described: OperationObject, _ type: ValueType
  ) -> Sample? {
    switch operation.body?.encoding {
    case .text, .bytes: return .plain(.string("example"))
    default:
      let index = ClientView(of: operation.exchange, method: operation.method).request
      let media = index.flatMap { described.requestBody?.content[$0] }
      return sample(of: type, media?.schema, examples: media?.examples ?? [], .request)
    }
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
      let sample = sample(of: type, media?.schema, examples: media?.examples ?? [], .response)
      return sample.map { SampleCall.Response(.json($0.literal)) }
    }
  }

  // MARK: Values

  /// The smallest value that satisfies the schema.
  private func sample(
    of type: ValueType, _ schema: Schema?, examples: [ExampleObject],
    _ direction: SchemaCheck.Direction
  ) -> Sample? {
    let hint = SampleHint(
      schema.map { [$0] } ?? [], examples: examples.compactMap { $0.value.map { Literal($0) } },
      schemaAt: schemas.schema(at:))
    var check = SchemaCheck(direction: direction, schemaAt: schemas.schema(at:))
    for attempt in SampleBuilder.Attempt.all {
      let builder = SampleBuilder(
        declarations: declarations, direction: direction, attempt: attempt)
      guard let sample = builder.sample(of: type, hint) else { continue }
      guard let schema else { return sample }
      let source = Source(file: "sample", text: sample.literal.json)
      guard let tree = try? Tree.parse(source) else { continue }
      if case .agrees = check.outcome(of: tree.root, against: schema) { return sample }
    }
    return nil
  }
}
