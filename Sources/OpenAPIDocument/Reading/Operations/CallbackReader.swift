import DocumentTree
import TextGrammar

/// Reads requests that the API sends: webhooks and callbacks.
enum CallbackReader {
  static func readWebhooks(_ node: Node, _ context: inout ReadingContext) -> [WebhookObject] {
    context.entries(of: node, "`webhooks`") { key, value, context in
      context.part(.webhook, key.text, at: key) { context in
        WebhookObject(
          name: key.text,
          operations: PathReader.readItem(
            value, path: PathExpression(literal: key.text), &context),
          location: key.location)
      }
    }
  }

  static func readList(_ node: Node, _ context: inout ReadingContext) -> [CallbackObject] {
    context.entries(of: node, "`callbacks`") { key, value, context in
      context.part(.callback, key.text, at: key) { read(value, name: key.text, &$0) }
    }
  }

  static func read(_ node: Node, name: String, _ context: inout ReadingContext) -> CallbackObject? {
    guard let target = context.follow(node, to: .callbacks),
      let target = context.mapping(target, "a callback", isField: false)
    else { return nil }
    // A callback's operation may refer to the same callback.
    guard context.inProgress.insert(target).inserted else { return nil }
    defer { context.inProgress.remove(target) }
    context.log.noteExtensions(of: target, in: "a callback")
    var callback = CallbackObject(name: name, requests: [], location: target.location)
    for (key, value) in target.entries where !key.text.hasScalarPrefix("x-") {
      callback.requests.append(
        CallbackObject.Request(
          expression: key.text,
          operations: PathReader.readItem(
            value, path: PathExpression(literal: key.text), &context)))
    }
    return callback
  }
}
