import Diagnostics
import DocumentTree
import Naming
import OpenAPIDocument
import SDKModel

/// Determines the types of webhooks' and callbacks' payloads.
struct WebhookBuilder {
  private let document: OpenAPIDescription
  private var webhooks: [Webhook] = []
  private var names = NameSeries { NameWords.key($0) }
  /// The locations of finished messages, since several operations can refer to the same callback.
  private var built: Set<SourceLocation> = []

  init(_ document: OpenAPIDescription) {
    self.document = document
  }

  mutating func build(_ types: inout TypeBuilder) -> [Webhook] {
    for webhook in document.webhooks {
      add(webhook.operations, named: webhook.name, otherwise: webhook.name, &types)
    }
    for callback in document.callbacks { add(callback, of: "", &types) }
    for operation in document.operations {
      for callback in operation.callbacks {
        add(callback, of: operation.id ?? operation.path, &types)
      }
    }
    return webhooks
  }

  private mutating func add(
    _ callback: CallbackObject, of operation: String, _ types: inout TypeBuilder
  ) {
    add(
      callback.requests.flatMap(\.operations), named: callback.name,
      otherwise: operation + "_" + callback.name, &types)
  }

  /// - Parameter longName: The name to use if another message has the short one.
  private mutating func add(
    _ operations: [OperationObject], named name: String, otherwise longName: String,
    _ types: inout TypeBuilder
  ) {
    for (index, operation) in operations.enumerated()
    where built.insert(operation.location).inserted {
      let suffix = index > 0 ? "_" + operation.method.lowercased() : ""
      var unique = name + suffix
      if names.contains(unique) { unique = longName + suffix }
      unique = names.next(unique) { [unique] in "\(unique)_\($0)" }
      guard let payload = payload(of: operation, named: unique, &types) else { continue }
      let documentation = Documentation(
        summary: operation.summary, description: operation.description)
      webhooks.append(
        Webhook(
          name: unique, method: operation.method, documentation: documentation,
          deprecation: operation.isDeprecated
            ? DeprecationMessage.find(in: documentation, operation.extensions) : nil,
          payload: payload, location: operation.location))
    }
  }

  /// - Returns: `nil` if the message has no body that can be read.
  private func payload(
    of operation: OperationObject, named name: String, _ types: inout TypeBuilder
  ) -> ValueType? {
    guard let content = operation.requestBody?.content, let first = content.first else {
      return nil
    }
    guard let media = content.first(where: { $0.kind.isJSON || $0.kind.isRange }),
      let schema = media.schema
    else {
      types.report(
        .warning(
          .degradedWebhook, "what is sent as `\(first.name)` is not read: only JSON is",
          at: first.location))
      return nil
    }
    return types.type(of: schema, TypeNaming("body", name + "_payload"))
  }
}
