import DocumentTree
import OpenAPIDocument
import SDKModel
import TextGrammar

extension Exchange {
  /// The exchange as the document describes it, without types.
  init(_ operation: OperationObject) {
    self.init(
      request: operation.requestBody.map { body in
        Request(
          contents: [Content](body.content), isRequired: body.isRequired,
          documentation: Documentation(description: body.description), location: body.location)
      },
      responses: operation.responses.map { described in
        Response(
          status: ResponseStatus(described.status),
          contents: [Content](described.response.content),
          headers: described.response.headers.map(Header.init),
          documentation: described.response.description, location: described.response.location)
      })
    isConditional = operation.parameters.contains { parameter in
      parameter.in == .header
        && ["if-none-match", "if-modified-since"].contains(parameter.name.lowercased())
    }
  }
}

extension Exchange.Content {
  init(_ media: MediaTypeObject) {
    let schema = media.schema ?? media.itemSchema
    self.init(
      mediaType: media.name, defaultValue: schema?.annotations.defaultValue.map(Literal.init),
      location: media.location)
    isWithoutProperties = schema?.isObjectWithoutProperties ?? false
  }
}

extension Schema {
  /// Whether `properties` is present but empty, and nothing else describes properties.
  fileprivate var isObjectWithoutProperties: Bool {
    node["properties"] != nil && applicators.properties.isEmpty
      && applicators.additionalProperties.map { $0.boolean == false } ?? true
      && hasOnly(KeywordSet.words.union([.type, .properties, .additionalProperties]))
  }
}

extension Exchange.Header {
  fileprivate init(_ header: HeaderObject) {
    self.init(
      name: header.name.lowercased(), isRequired: header.isRequired,
      isDeprecated: header.isDeprecated, location: header.location)
    documentation = Documentation(description: header.description)
    if !isForOthers { read = ValueType(.string) }
  }

  /// Whether the field matters only to browsers or HTTP libraries.
  private var isForOthers: Bool {
    name.hasScalarPrefix("access-control-")
      || ["content-type", "content-length", "retry-after"].contains(name)
  }
}

extension ResponseStatus {
  init(_ pattern: StatusPattern) {
    switch pattern {
    case .code(let code): self = .code(code)
    case .range(let digit): self = .range(digit)
    case .fallback: self = .fallback
    }
  }
}

extension MediaTypeObject {
  /// How the client serializes and parses bodies of the media type.
  var kind: ContentKind { ContentKind(typeName) }
}
