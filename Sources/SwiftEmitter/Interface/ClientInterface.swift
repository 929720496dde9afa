import SDKModel

/// Collects the public declarations of the client and its resources.
struct ClientInterface {
  let sdk: SDK
  let part: SDKPart
  let context: EmissionContext
  private let resources: ResourceModelBuilder

  init(sdk: SDK, part: SDKPart, context: EmissionContext) {
    self.sdk = sdk
    self.part = part
    self.context = context
    resources = ResourceModelBuilder(sdk: sdk, part: part, context: context)
  }

  func declarations() -> [SwiftInterface.Declaration] {
    let client = ClientShape(sdk, context)
    let path = [client.typeName]
    return [
      .init(.type, path, element: .client),
      .init(.initializer, client.initializer, in: path, element: .client),
    ] + (client.servers.map { servers($0, in: path) } ?? []) + webhooks()
      + responseHeaders(in: path)
      + resource(sdk.root, path: [], names: path)
  }

  private func servers(
    _ shape: ServerShape, in parent: [String]
  ) -> [SwiftInterface.Declaration] {
    let path = parent + [shape.type.name]
    var result: [SwiftInterface.Declaration] = [
      .init(.type, path, element: .client),
      .init(.property, path + ["url"], type: .string, element: .client),
    ]
    for choice in shape.choices {
      let path = path + [choice.type.name]
      let element = SDKElement.server(choice.server.name)
      result.append(.init(.type, path, element: element))
      result += choice.cases.map { .init(.enumerationCase, path + [$0.name], element: element) }
      result.append(.init(.property, path + ["rawValue"], type: .string, element: element))
    }
    return result
      + shape.addresses.map { address in
        .init(
          address.method.parameters.isEmpty ? .constant : .method, address.method, in: path,
          element: .server(address.server.name))
      }
  }

  private func responseHeaders(in parent: [String]) -> [SwiftInterface.Declaration] {
    let fields = context.responseHeaders.fields(in: part)
    guard !fields.isEmpty else { return [] }
    let path = parent + [ResponseHeadersShape.typeName]
    return [.init(.type, path, element: .client)]
      + fields.map { field in
        .init(
          .constant, path + [field.name], type: .responseHeader(field.type),
          isDeprecated: field.isDeprecated, element: .client)
      }
  }

  private func webhooks() -> [SwiftInterface.Declaration] {
    WebhookShape.all(of: sdk, part, context).map { shape in
      .init(
        .method, shape.method, in: [WebhookShape.typeName], element: .webhook(shape.webhook.name))
    }
  }

  private func outcomes(
    _ shape: OutcomeShape, of operation: Operation, in parent: [String]
  ) -> [SwiftInterface.Declaration] {
    let path = parent + [shape.type.name]
    let element = SDKElement.result(operation.key.inAnyMediaType)
    return [.init(.type, path, element: element)]
      + shape.cases.map { outcome in
        .init(.unionCase, path + [outcome.name], type: outcome.type, element: element)
      }
  }

  private func resource(
    _ resource: Resource, path: [String], names: [String]
  ) -> [SwiftInterface.Declaration] {
    var result = resources.operations(of: resource).flatMap { operation in
      operation.methods.map { method in
        SwiftInterface.Declaration(.method, method, in: names, element: operation.operation.element)
      } + (operation.outcomes.map { outcomes($0, of: operation.operation, in: names) } ?? [])
    }
    let children = resource.children.filter(part.contains)
    for (child, reference) in zip(children, resources.references(resource)) {
      let path = path + [child.name]
      let names = names + [reference.name]
      result.append(.init(.property, names, element: .resource(path)))
      result += self.resource(child, path: path, names: names)
    }
    return result
  }
}
