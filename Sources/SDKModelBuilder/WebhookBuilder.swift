import Diagnostics
import DocumentTree
import OpenAPIDocument
import SDKModel

/// Types the payloads of the messages that the API sends to its clients.
struct WebhookBuilder {
  let document: OpenAPIDescription
  var types: TypeBuilder
  private var webhooks: [SDKModel.Webhook] = []
  private var names: Set<String> = []
  /// Where the messages that are built stand: one callback can belong to many operations.
  private var built: Set<SourceLocation> = []

  init(document: OpenAPIDescription, types: TypeBuilder) {
    self.document = document
    self.types = types
  }

  mutating func build() -> [SDKModel.Webhook] {
    for webhook in document.webhooks {
      add(webhook.operations, named: webhook.name, otherwise: webhook.name)
    }
    for callback in document.callbacks { add(callback, of: "") }
    for operation in document.operations {
      for callback in operation.callbacks { add(callback, of: operation.id ?? operation.path) }
    }
    return webhooks
  }

  private mutating func add(_ callback: Callback, of operation: String) {
    add(
      callback.requests.flatMap(\.operations), named: callback.name,
      otherwise: operation + "_" + callback.name)
  }

  /// - Parameter longName: The name where another message has the short one.
  private mutating func add(
    _ operations: [OpenAPIDocument.Operation], named name: String, otherwise longName: String
  ) {
    for (index, operation) in operations.enumerated()
    where built.insert(operation.location).inserted {
      let suffix = index > 0 ? "_" + operation.method.lowercased() : ""
      var unique = name + suffix
      if names.contains(IdentifierWords.key(unique)) { unique = longName + suffix }
      while !names.insert(IdentifierWords.key(unique)).inserted { unique += "_2" }
      guard let payload = payload(of: operation, named: unique) else { continue }
      let documentation = Documentation(
        summary: operation.summary, description: operation.description)
      webhooks.append(
        SDKModel.Webhook(
          name: unique, method: operation.method, documentation: documentation,
          deprecation: operation.isDeprecated
            ? DeprecationMessage.find(in: documentation, operation.extensions) : nil,
          payload: payload, location: operation.location))
    }
  }

  /// - Returns: `nil` where there is nothing to read.
  private mutating func payload(
    of operation: OpenAPIDocument.Operation, named name: String
  ) -> ValueType? {
    guard let content = operation.requestBody?.content, let first = content.first else {
      return nil
    }
    guard let media = content.first(where: { $0.isJSON || $0.essence.contains("*") }),
      let schema = media.schema
    else {
      types.diagnostics.append(
        .warning(
          .degradedWebhook, "what is sent as `\(first.name)` is not read: only JSON is",
          at: first.location))
      return nil
    }
    return types.type(of: schema, TypeBuilder.Naming("body", name + "_payload"))
  }
}
