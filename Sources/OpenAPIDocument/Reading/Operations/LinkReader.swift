import Diagnostics
import DocumentTree

/// The Link Object.
enum LinkReader {
  static func readList(_ node: Node, _ context: inout ReadingContext) -> [LinkObject] {
    context.entries(of: node, "`links`") { key, value, context in
      context.part(.link, key.text, at: key) { read(value, name: key.text, &$0) }
    }
  }

  static func read(_ node: Node, name: String, _ context: inout ReadingContext) -> LinkObject? {
    guard let target = context.follow(node, to: .links),
      let target = context.mapping(target, "a link", isField: false)
    else { return nil }
    let destination: LinkObject.Target
    if let id = target["operationId"] {
      destination = .operationID(context.text(id, "`operationId`") ?? "")
    } else if let reference = target["operationRef"] {
      let text = context.text(reference, "`operationRef`") ?? ""
      let operation = try? context.references.resolve(text, at: reference)
      destination = .operationReference(text, operation?.location)
    } else {
      context.log.warning(.missingField, "a link names no operation", at: target)
      return nil
    }
    var link = LinkObject(name: name, target: destination, location: target.location)
    for (key, value) in target.entries {
      switch key.text {
      case "operationId", "operationRef", "requestBody": break
      case "description": link.description = context.prose(value, "`description`")
      // The names are those of parameters, and one may be `$ref`.
      case "parameters" where value.kind == .mapping:
        link.parameters = value.entries.map { ($0.key.text, $0.value.text) }
      case "parameters": _ = context.mapping(value, "`parameters`")
      // Read to report its errors.
      case "server": _ = ServerReader.read(value, &context)
      default: context.log.unsupported(key, in: "a link")
      }
    }
    return link
  }
}
