import SDKModel

/// Collects what can be named of the client and its resources.
struct ClientInterface {
  let sdk: SDK
  let part: SDKPart
  let context: EmissionContext

  private var client: String { context.configuration.client }

  func declarations() -> [SwiftInterface.Declaration] {
    let initializer = ClientModelBuilder(sdk: sdk, part: part, context: context).initializer
    return [
      .init(.type, [client], element: .client),
      .init(.initializer, initializer, in: [client], element: .client),
    ] + servers() + webhooks() + resource(sdk.root, path: [], names: [client])
  }

  private func servers() -> [SwiftInterface.Declaration] {
    let builder = ServerModelBuilder(sdk: sdk)
    guard let model = builder.model(context) else { return [] }
    return zip(builder.servers, model.servers).map { server, model in
      .init(
        model.method.parameters.isEmpty ? .constant : .method, model.method,
        in: [client, ServerModelBuilder.type(client: client).name],
        element: .server(server.name))
    }
  }

  private func webhooks() -> [SwiftInterface.Declaration] {
    WebhookModelBuilder(sdk: sdk, part: part, context: context).methods.map { webhook, method in
      .init(.method, method, in: ["Webhooks"], element: .webhook(webhook.name))
    }
  }

  private func resource(
    _ resource: Resource, path: [String], names: [String]
  ) -> [SwiftInterface.Declaration] {
    let builder = ResourceModelBuilder(sdk: sdk, part: part, context: context)
    var result = builder.operations(of: resource).flatMap { operation in
      operation.methods.map { method in
        SwiftInterface.Declaration(.method, method, in: names, element: operation.operation.element)
      }
    }
    let children = resource.children.filter(part.contains)
    for (child, reference) in zip(children, builder.references(resource)) {
      let path = path + [child.name]
      let names = names + [reference.name]
      result.append(.init(.property, names, element: .resource(path)))
      result += self.resource(child, path: path, names: names)
    }
    return result
  }
}
