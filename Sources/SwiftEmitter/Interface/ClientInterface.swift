import SDKModel

/// Collects what can be named of the client and its resources.
struct ClientInterface {
  let sdk: SDK
  let part: SDKPart
  let context: EmissionContext

  private var client: String { context.configuration.client }

  func declarations() -> [SwiftInterface.Declaration] {
    [.init(.type, client, element: .client), initializer()] + servers()
      + webhooks() + resource(sdk.root, path: [], name: client)
  }

  private func initializer() -> SwiftInterface.Declaration {
    var arguments: [SwiftInterface.Argument] = []
    let models = CredentialBuilder(sdk: sdk, context: context).models()
    for (credential, model) in zip(sdk.credentials, models) {
      let types = [
        (model.parameter, "String?"),
        (model.providerParameter, "(@Sendable () async throws -> String)?"),
        (model.secondParameter, "String?"),
      ]
      for (label, type) in types where !label.isEmpty {
        arguments.append(
          .init(label, type, hasDefault: true, element: .credential(credential.name)))
      }
    }
    var rest = [
      ("baseURL", "URL?"), ("configuration", "ClientConfiguration"),
      ("transport", "any HTTPTransport"), ("environment", "EnvironmentVariables"),
    ]
    if ServerBuilder(sdk: sdk).isChoice { rest.insert(("server", "ServerAddress?"), at: 0) }
    arguments += rest.map { .init($0.0, $0.1, hasDefault: true, element: .client) }
    return .init(.initializer, client + ".init", arguments: arguments, element: .client)
  }

  private func servers() -> [SwiftInterface.Declaration] {
    let builder = ServerBuilder(sdk: sdk)
    guard let model = builder.model(context) else { return [] }
    return zip(builder.servers, model.servers).map { server, model in
      .init(
        .constant, client + ".ServerAddress." + model.name, type: model.parameters,
        element: .server(server.name))
    }
  }

  private func webhooks() -> [SwiftInterface.Declaration] {
    let models = WebhookBuilder(sdk: sdk, part: part, context: context).model()?.webhooks ?? []
    return zip(sdk.webhooks.filter(part.contains), models).map { webhook, model in
      .init(
        .method, "Webhooks." + model.name, type: model.type,
        arguments: [.init("from", "Data", hasDefault: false, element: .webhook(webhook.name))],
        isDeprecated: webhook.deprecation != nil, element: .webhook(webhook.name))
    }
  }

  // MARK: Resources

  private func resource(
    _ resource: Resource, path: [String], name: String
  ) -> [SwiftInterface.Declaration] {
    let builder = ResourceBuilder(sdk: sdk, part: part, context: context)
    var result = builder.operationBuilders(of: resource, depth: 0).flatMap { operation in
      methods(operation, name)
    }
    let children = resource.children.filter(part.contains)
    for (child, reference) in zip(children, builder.references(resource)) {
      let path = path + [child.name]
      let name = name + "." + reference.name
      result.append(.init(.property, name, element: .resource(path)))
      result += self.resource(child, path: path, name: name)
    }
    return result
  }

  private func methods(_ builder: OperationBuilder, _ name: String) -> [SwiftInterface.Declaration]
  {
    let operation = builder.operation
    func method(
      _ name: String, _ arguments: [SwiftInterface.Argument], isDeprecated: Bool = false
    ) -> SwiftInterface.Declaration {
      .init(
        .method, name, type: builder.resultText, arguments: arguments,
        isDeprecated: isDeprecated || operation.deprecation != nil, element: operation.element)
    }
    let required = builder.required.map { argument($0, of: operation) }
    let optional = builder.optional.map { argument($0, of: operation) }
    let options = SwiftInterface.Argument(
      "options", "RequestOptions", hasDefault: true, element: operation.element)
    let path = name + "." + builder.name
    var result = [
      method(path, required + [body(builder)].compactMap(\.self) + optional + [options])
    ]
    if let (declaration, _) = builder.flattenedRecord {
      let offered = builder.offeredProperties()
      let current = offered.filter { !$0.isDeprecatedArgument }
      func arguments(_ traits: [PropertyTraits]) -> [SwiftInterface.Argument] {
        required
          + RecordBuilder.ordered(traits).map {
            $0.argument(.property(declaration.id, $0.property.name))
          } + optional + [options]
      }
      result.append(
        method(path, arguments(current), isDeprecated: declaration.deprecation != nil))
      if current.count < offered.count {
        result.append(method(path, arguments(offered), isDeprecated: true))
      }
    }
    result += polls(builder, name)
    return result
  }

  private func argument(
    _ traits: ParameterTraits, of operation: Operation
  ) -> SwiftInterface.Argument {
    .init(
      traits.name, traits.typeText + (traits.isRequired ? "" : "?"),
      hasDefault: !traits.isRequired, element: operation.element(of: traits.parameter))
  }

  private func body(_ builder: OperationBuilder) -> SwiftInterface.Argument? {
    guard let body = builder.operation.body, let type = builder.bodyType else { return nil }
    let isOptional = !body.isRequired || type.hasSuffix("?")
    return .init(
      "_", isOptional && !type.hasSuffix("?") ? type + "?" : type, hasDefault: isOptional,
      element: .body(builder.operation.key))
  }

  /// What waits for the end of what is asked about.
  private func polls(_ builder: OperationBuilder, _ name: String) -> [SwiftInterface.Declaration] {
    guard builder.poll() != nil,
      let subject = builder.parameters.last(where: { $0.parameter.place == .path })
    else { return [] }
    let operation = builder.operation
    let rest = builder.parameters.filter { $0.name != subject.name }
      .map { argument($0, of: operation) }
    let times: [SwiftInterface.Argument] = [
      .init("pollingEvery", "Duration", hasDefault: true, element: operation.element),
      .init("timeout", "Duration?", hasDefault: true, element: operation.element),
      .init("options", "RequestOptions", hasDefault: true, element: operation.element),
    ]
    return [
      ("wait", "for", builder.resultText),
      ("updates", "of", "PollingSequence<\(builder.resultText)>"),
    ].map { method, label, type in
      let first = SwiftInterface.Argument(
        label, subject.typeText, hasDefault: false,
        element: operation.element(of: subject.parameter))
      return .init(
        .method, name + "." + method, type: type, arguments: [first] + rest + times,
        isDeprecated: operation.deprecation != nil, element: operation.element)
    }
  }
}
