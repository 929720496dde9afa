import OpenAPIDocument
import SDKModel

/// Types what travels in the calls of a document without being read by a client: further media types,
/// further statuses, and the header fields of answers.
///
/// It comes last, since no type of what is read may depend on it.
struct ExchangeBuilder {
  private let document: OpenAPIDescription
  private var types: TypeBuilder
  private let readCount: Int

  /// - Parameter types: The builder that has typed all that is read.
  init(_ document: OpenAPIDescription, types: TypeBuilder) {
    self.document = document
    self.types = types
    readCount = types.declared.count
  }

  /// The types that were declared for what is not read.
  var unreadTypes: [TypeDeclaration] {
    types.declared.dropFirst(readCount).compactMap { types.declarations[$0] }
  }

  /// The resource, whose operations have their exchanges.
  mutating func describing(_ resource: Resource) -> Resource {
    var exchanges: [OperationKey: Exchange] = [:]
    for operation in document.operations {
      exchanges[OperationKey(operation)] = exchange(of: operation)
    }
    return described(resource, by: exchanges)
  }

  private func described(_ resource: Resource, by exchanges: [OperationKey: Exchange]) -> Resource {
    var resource = resource
    for index in resource.operations.indices {
      resource.operations[index].exchange = exchanges[resource.operations[index].key]
    }
    resource.children = resource.children.map { described($0, by: exchanges) }
    return resource
  }

  private mutating func exchange(of operation: OpenAPIDocument.Operation) -> Exchange {
    let name = operation.id ?? "\(operation.method) \(operation.path)"
    let requests = contents(operation.requestBody?.content ?? [], named: name + "_request")
    let answers = operation.responses.map { answer in
      let status = Failure.Status(anyOf: answer.status)
      return Exchange.Answer(
        status: status, contents: contents(answer.response.content, named: name + "_response"),
        headers: answer.response.headers.map { header($0, named: name) },
        location: answer.response.location)
    }
    return Exchange(requestContents: requests, answers: answers)
  }

  private mutating func contents(_ media: [MediaType], named name: String) -> [Exchange.Content] {
    media.map { media in
      let schema = media.schema ?? media.itemSchema
      return Exchange.Content(
        mediaType: media.name,
        type: schema.map { types.type(of: $0, TypeBuilder.Naming("body", name)) },
        defaultValue: schema?.annotations.defaultValue.map(Literal.init),
        location: media.location)
    }
  }

  private mutating func header(
    _ header: OpenAPIDocument.Header, named name: String
  ) -> Exchange.Header {
    let naming = TypeBuilder.Naming("header", name + "_" + header.name)
    return Exchange.Header(
      name: header.name.lowercased(),
      type: header.schema.map { types.type(of: $0, naming) } ?? ValueType(.string),
      isRequired: header.isRequired, isDeprecated: header.isDeprecated, location: header.location)
  }
}

extension Failure.Status {
  /// Any status, that of a success too.
  fileprivate init(anyOf pattern: StatusPattern) {
    switch pattern {
    case .code(let code): self = .code(code)
    case .range(let digit): self = .range(digit)
    case .fallback: self = .fallback
    }
  }
}
