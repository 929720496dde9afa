import DocumentTree
import OpenAPIDocument

/// Determines which schemas occur in requests, and which in responses.
struct MessageSchemas: Sendable {
  private let sent: Set<Node>
  private let received: Set<Node>

  /// - Parameters:
  ///   - operations: The operations of paths.
  ///   - messages: Webhooks and callbacks, whose bodies the caller receives.
  ///   - resolve: Returns the target of a reference.
  init(
    operations: [OperationObject], messages: [OperationObject], resolve: (Schema) -> Schema?
  ) {
    let requests = operations.flatMap(Self.requestSchemas)
    let responses = operations.flatMap(Self.responseSchemas)
    sent = Self.reachable(
      requests + messages.flatMap(Self.responseSchemas), { !$0.annotations.isReadOnly }, resolve)
    received = Self.reachable(
      responses + messages.flatMap(Self.requestSchemas), { !$0.annotations.isWriteOnly }, resolve)
  }

  /// Whether a request can contain a value of the schema.
  func isSent(_ schema: Schema) -> Bool { sent.contains(schema.node) }

  /// Whether only requests contain values of the schema. A schema that no operation uses may
  /// describe received values.
  func isSentOnly(_ schema: Schema) -> Bool {
    sent.contains(schema.node) && !received.contains(schema.node)
  }

  private static func requestSchemas(_ operation: OperationObject) -> [Schema] {
    operation.parameters.compactMap(\.schema)
      + (operation.requestBody?.content ?? []).flatMap(schemas)
  }

  private static func responseSchemas(_ operation: OperationObject) -> [Schema] {
    operation.responses.map(\.response).flatMap { response in
      response.headers.compactMap(\.schema) + response.content.flatMap(schemas)
    }
  }

  private static func schemas(_ media: MediaTypeObject) -> [Schema] {
    [media.schema, media.itemSchema].compactMap(\.self)
  }

  private static func reachable(
    _ roots: [Schema], _ includes: (Schema) -> Bool, _ resolve: (Schema) -> Schema?
  ) -> Set<Node> {
    var waiting = roots
    var seen: Set<Node> = []
    while let schema = waiting.popLast() {
      guard seen.insert(schema.node).inserted else { continue }
      if let referred = resolve(schema) { waiting.append(referred) }
      waiting += schema.inner.map(\.schema).filter(includes)
    }
    return seen
  }
}
