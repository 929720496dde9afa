import DocumentTree
import OpenAPIDocument
import SDKModel
import SchemaChecking

/// Why operations have no sample.
extension SampleCallBuilder {
  /// Why there is no call of an operation, by the place in the request; `nil` if there is one, or if not even a
  /// wrong value is found.
  public func obstacle(to operation: Operation) -> String? {
    guard let candidate = candidates.first(where: { $0.operation.key == operation.key }),
      call(candidate, SampleCall.Response(.nothing)) == nil
    else { return nil }
    for parameter in operation.parameters where parameter.isRequired {
      let source = candidate.described.source(of: parameter)
      if let doubt = doubt(about: parameter.type, source?.schema, source?.examples ?? []) {
        return "the parameter `\(parameter.name)`\(doubt)"
      }
    }
    guard let body = operation.body else { return nil }
    let index = ClientView(of: operation.exchange, method: operation.method).request
    let media = index.flatMap { candidate.described.requestBody?.content[$0] }
    return doubt(about: body.type, media?.schema, media?.examples ?? []).map { "the body" + $0 }
  }

  /// How the values that are found differ from their schema, as what follows the subject of a sentence; `nil` if one
  /// agrees, or if none is found.
  private func doubt(
    about type: ValueType, _ schema: Schema?, _ examples: [ExampleObject]
  ) -> String? {
    guard let schema, sample(of: type, schema, examples: examples, .request) == nil else {
      return nil
    }
    var satisfiability = SatisfiabilityCheck(schemaAt: schemas.schema(at:))
    if let refusal = satisfiability.refusal(of: schema) { return ": " + refusal.message }
    let hint = SampleHint(
      [schema], examples: examples.compactMap { $0.value.map { Literal($0) } },
      schemaAt: schemas.schema(at:))
    var check = SchemaCheck(
      direction: .request, followsDiscriminators: true, schemaAt: schemas.schema(at:))
    let builder = SampleBuilder(
      declarations: declarations, direction: .request, attempt: SampleBuilder.Attempt(),
      fillsParts: false)
    guard let value = builder.sample(of: type, hint)?.literal,
      let tree = try? Tree.parse(Source(file: "sample", text: value.json)),
      case .differs(let mismatch) = check.outcome(of: tree.root, against: schema)
    else { return nil }
    let pointer = mismatch.pointer(from: tree.root).description
    return (pointer.isEmpty ? " " : " at \(pointer) ") + mismatch.message
  }
}
