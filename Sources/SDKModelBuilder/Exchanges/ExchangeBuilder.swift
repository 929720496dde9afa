import DocumentTree
import OpenAPIDocument
import SDKModel

/// Determines the types of a call's exchange.
///
/// The parts that the client uses come first. Everything else follows after all operations have
/// their types, so that no type of the SDK depends on the unused parts.
struct ExchangeBuilder {
  private(set) var exchange: Exchange
  private let operation: OperationObject

  /// Starts with an exchange without types.
  init(_ operation: OperationObject) {
    self.operation = operation
    exchange = Exchange(operation)
  }

  /// Continues with the operation's exchange.
  init(_ operation: OperationObject, continuing exchange: Exchange) {
    self.operation = operation
    self.exchange = exchange
  }

  // MARK: Used parts

  mutating func typeRequest(_ view: ClientView, _ typeName: String, _ types: inout TypeBuilder) {
    guard let index = view.request else { return }
    typeRequest(index, named: typeName + "_request", &types)
  }

  private mutating func typeRequest(
    _ index: Int, named name: String, _ types: inout TypeBuilder
  ) {
    guard let media = operation.requestBody?.content[index],
      exchange.request?.contents[index].kind.isTypedInRequests == true
    else { return }
    let naming = TypeNaming("body", name, noun: nouns.request)
    exchange.request?.contents[index].type = media.schema.map {
      types.type(of: $0, naming, in: .sent)
    }
    exchange.request?.contents[index].addForm(media, types.table)
  }

  mutating func typeSuccess(_ view: ClientView, _ typeName: String, _ types: inout TypeBuilder) {
    guard let success = view.success else { return }
    type(success, named: typeName, &types)
    for outcome in view.outcomes where outcome.response != success.response {
      if let type = knownType(of: outcome, among: view.outcomes), let content = outcome.content {
        exchange.responses[outcome.response].contents[content].type = type
        continue
      }
      let status = exchange.responses[outcome.response].status
      type(outcome, named: "\(typeName)_\(status.phrase)", &types)
    }
  }

  /// The type of an equal schema.
  private func knownType(
    of reading: ClientView.Reading, among others: [ClientView.Reading]
  ) -> ValueType? {
    func schema(_ reading: ClientView.Reading) -> Schema? {
      reading.content.flatMap { operation.responses[reading.response].response.content[$0].schema }
    }
    guard let own = schema(reading) else { return nil }
    for other in others {
      guard let content = other.content, schema(other)?.isSame(as: own) == true,
        let type = exchange.responses[other.response].contents[content].type
      else { continue }
      return type
    }
    return nil
  }

  private mutating func type(
    _ reading: ClientView.Reading, named name: String, _ types: inout TypeBuilder
  ) {
    guard let content = reading.content else { return }
    let kind = exchange.responses[reading.response].contents[content].kind
    guard kind.isTypedInResponses else { return }
    if kind.isStream {
      typeElements(reading.response, content, named: name + "_event", &types)
    } else {
      let naming = TypeNaming(
        "body", name + "_response", noun: nouns.response, elementNoun: nouns.element)
      typeResponse(reading.response, content, naming, &types)
    }
  }

  /// Types the elements of the stream that a second method returns.
  mutating func typeStream(_ view: ClientView, _ typeName: String, _ types: inout TypeBuilder) {
    guard let stream = view.stream, let content = stream.content else { return }
    typeElements(stream.response, content, named: typeName + "_event", &types)
  }

  private mutating func typeElements(
    _ response: Int, _ content: Int, named name: String, _ types: inout TypeBuilder
  ) {
    let media = operation.responses[response].response.content[content]
    guard let elements = StreamElements(of: media, schemaAt: types.shapes.schema(at:)) else {
      return
    }
    let type = types.type(
      of: elements.schema, TypeNaming("body", name, noun: nouns.event), in: .received)
    exchange.responses[response].contents[content].elementType = type
    exchange.responses[response].contents[content].hasErrorElements =
      types.table.record(type)?.properties.contains { $0.name == "error" } ?? false
    exchange.responses[response].contents[content].eventData =
      elements.areWholeEvents ? .init(of: type, types.table) : nil
  }

  mutating func typeFailures(_ view: ClientView, _ typeName: String, _ types: inout TypeBuilder) {
    for failure in view.failures {
      guard let content = failure.content else { continue }
      let status = exchange.responses[failure.response].status
      let naming = TypeNaming(
        "body", "\(typeName)_\(status.nameOfError)", noun: ResponseNouns.failure)
      typeResponse(failure.response, content, naming, &types)
    }
  }

  private mutating func typeResponse(
    _ response: Int, _ content: Int, _ naming: TypeNaming, _ types: inout TypeBuilder
  ) {
    let schema = operation.responses[response].response.content[content].schema
    exchange.responses[response].contents[content].type = schema.map {
      types.type(of: $0, naming, in: .received)
    }
  }

  /// Types the contents of further media types, each of which has a method.
  mutating func typeAlternatives(_ view: ClientView, _ typeName: String, _ types: inout TypeBuilder)
  {
    for reading in view.otherResponses {
      guard let content = reading.content else { continue }
      let name = exchange.responses[reading.response].contents[content].name.nameComponent
      type(reading, named: "\(typeName)_\(name)", &types)
    }
    for index in view.otherRequests {
      guard let name = exchange.request?.contents[index].name.nameComponent else { continue }
      typeRequest(index, named: "\(typeName)_\(name)_request", &types)
    }
  }

  // MARK: Header fields

  /// Determines the types of the header fields that clients read.
  mutating func typeHeaders(_ typeName: String, _ types: inout TypeBuilder) {
    for (index, described) in operation.responses.enumerated() {
      for (header, field) in described.response.headers.enumerated() {
        guard exchange.responses[index].headers[header].read != nil, field.contentType == nil,
          let schema = field.schema, types.shapes.isHeaderValue(schema)
        else { continue }
        let type = types.type(
          of: schema, TypeNaming("header", typeName + "_" + field.name), in: .received)
        exchange.responses[index].headers[header].type = type
        exchange.responses[index].headers[header].read = type.withoutReplacement
      }
    }
  }

  private lazy var nouns = ResponseNouns(operation)

  // MARK: Unused parts

  /// Determines the types of unused parts: further media types and statuses, and header fields.
  mutating func typeUnusedParts(_ types: inout TypeBuilder) {
    let name = operation.id ?? "\(operation.method) \(operation.path)"
    for (index, media) in (operation.requestBody?.content ?? []).enumerated() {
      exchange.request?.contents[index].typeUnusedParts(media, named: name + "_request", &types)
    }
    for (index, described) in operation.responses.enumerated() {
      for (content, media) in described.response.content.enumerated() {
        exchange.responses[index].contents[content]
          .typeUnusedParts(media, named: name + "_response", &types)
      }
      for (header, field) in described.response.headers.enumerated() {
        guard let schema = field.schema else { continue }
        exchange.responses[index].headers[header].type = types.type(
          of: schema, TypeNaming("header", name + "_" + field.name))
      }
    }
  }
}

extension Exchange.Content {
  fileprivate mutating func typeUnusedParts(
    _ media: MediaTypeObject, named name: String, _ types: inout TypeBuilder
  ) {
    let naming = TypeNaming("body", name)
    // The schema of a stream may have described its elements.
    if type == nil, elementType == nil, let schema = media.schema {
      type = types.type(of: schema, naming)
      addForm(media, types.table)
    }
    if elementType == nil { elementType = media.itemSchema.map { types.type(of: $0, naming) } }
  }

  fileprivate mutating func addForm(_ media: MediaTypeObject, _ table: TypeTable) {
    guard kind.isForm else { return }
    form = FormBuilder(table: table, isMultipart: kind.isMultipart).form(of: media, type)
    if kind == .multipartParts {
      form.order = type.flatMap(table.record)?.properties.map(\.name) ?? []
    }
  }
}

extension ResponseStatus {
  /// A name for the error with the status.
  fileprivate var nameOfError: String {
    switch self {
    case .code(let code): "\(code)"
    case .range(let digit): "\(digit)xx"
    case .fallback: "error"
    }
  }
}
