import Diagnostics
import DocumentTree

/// The Request Body Object.
enum RequestBodyReader {
  static func read(_ node: Node, _ context: inout ReadingContext) -> RequestBodyObject? {
    guard let target = context.follow(node, to: .requestBodies) else {
      // Already reported. Nothing is known about the body except that it exists.
      return RequestBodyObject(
        content: [MediaTypeObject(name: "application/octet-stream", location: node.location)],
        location: node.location)
    }
    guard let target = context.mapping(target, "a request body") else { return nil }
    var body = RequestBodyObject(location: target.location)
    for (key, value) in target.entries {
      switch key.text {
      case "description": body.description = context.prose(value, "`description`")
      case "required": body.isRequired = context.flag(value, "`required`")
      case "content": body.content = ContentReader.read(value, &context)
      case "summary", "$ref": break
      default: context.log.unsupported(key, in: "a request body")
      }
    }
    return body
  }
}
