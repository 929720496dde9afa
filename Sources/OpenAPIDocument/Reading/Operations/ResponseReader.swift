import Diagnostics
import DocumentTree
import TextGrammar

/// Reads the Responses Object and Response Objects.
enum ResponseReader {
  /// - Parameter produces: The operation's own media types in Swagger 2.0.
  static func readList(
    _ node: Node, produces: Node?, _ context: inout ReadingContext
  ) -> [OperationObject.StatusResponse] {
    guard let node = context.mapping(node, "`responses`") else { return [] }
    var responses: [OperationObject.StatusResponse] = []
    var isWhole = true
    context.log.noteExtensions(of: node, in: "`responses`")
    for (key, value) in node.entries where !key.text.hasScalarPrefix("x-") {
      isWhole = isWhole && !isLeftOut(key, value, &context)
      let response = context.part(.response, key.text, at: key) { context in
        readEntry(key, value, produces: produces, besides: responses, &context)
      }
      if let response { responses.append(response) }
    }
    if !isWhole, !responses.contains(where: \.status.isSuccess) {
      context.log.error(
        .leftOutPart, "no successful response is left", at: node)
    }
    return responses
  }

  private static func readEntry(
    _ key: Node, _ value: Node, produces: Node?,
    besides responses: [OperationObject.StatusResponse], _ context: inout ReadingContext
  ) -> OperationObject.StatusResponse? {
    guard let status = readStatus(key, &context) else { return nil }
    guard !responses.contains(where: { $0.status == status }) else {
      context.log.warning(
        .duplicateStatus, "`\(key.text)` has two responses: the first one is used", at: key)
      return nil
    }
    return read(value, produces: produces, &context)
      .map { OperationObject.StatusResponse(status: status, response: $0) }
  }

  private static func isLeftOut(
    _ key: Node, _ value: Node, _ context: inout ReadingContext
  ) -> Bool {
    guard !context.leftOut.isEmpty else { return false }
    return context.isLeftOut(.response, key.text, at: key)
      || context.follow(value, to: .responses).map { context.isLeftOut(.response, "", at: $0) }
        ?? true
  }

  private static func readStatus(_ key: Node, _ context: inout ReadingContext) -> StatusPattern? {
    if let status = StatusPattern(key.text) { return status }
    // Accepts `200 OK`, `Default`, `5xx`, and other hand-written forms.
    let word = key.text.prefix { $0.isLetter || $0.isNumber }
    if let status = StatusPattern(String(word.lowercased())) {
      context.log.warning(
        .invalidStatus, "`\(key.text)` is read as the status `\(word)`", at: key)
      return status
    }
    context.log.error(
      .invalidStatus, "`\(key.text)` is not a status code", at: key,
      hint: "a status is a code such as 200, a range such as 4XX, or `default`")
    return nil
  }

  static func read(
    _ node: Node, produces: Node? = nil, _ context: inout ReadingContext
  ) -> ResponseObject? {
    guard let target = context.follow(node, to: .responses) else {
      return ResponseObject(location: node.location)
    }
    if target.kind == .null {
      context.log.warning(.emptyField, "a response is left empty", at: target)
      return ResponseObject(location: target.location)
    }
    guard let target = context.mapping(target, "a response", isField: false) else { return nil }
    let known = context.responses[target]
    guard
      var response = known
        ?? context.part(
          .response, "", at: target, read: { readAnew(target, produces: produces, &$0) })
    else { return nil }
    // A reference can override the description of its target (OpenAPI 3.1, section 4.8.23).
    if target != node, let description = node["description"] {
      response.description = context.prose(description, "`description`") ?? response.description
    }
    return response
  }

  private static func readAnew(
    _ target: Node, produces: Node?, _ context: inout ReadingContext
  ) -> ResponseObject? {
    var response = ResponseObject(location: target.location)
    for (key, value) in target.entries {
      switch key.text {
      case "description", "summary":
        if let words = context.prose(value, "`\(key.text)`"), response.description.isEmpty {
          response.description = words
        }
      case "content": response.content = ContentReader.read(value, &context)
      case "headers": response.headers = HeaderReader.readList(value, &context)
      case "links": response.links = LinkReader.readList(value, &context)
      case "$ref": break
      case let name where context.version == .v20 && ["schema", "examples"].contains(name): break
      default: context.log.unsupported(key, in: "a response")
      }
    }
    if context.version == .v20 {
      response.content = SwaggerBodyReader.readContent(target, produces: produces, &context)
    }
    // In Swagger 2.0, the media types depend on the operation, so such a response cannot be shared.
    if context.version != .v20 || target["schema"] == nil { context.responses[target] = response }
    return response
  }
}
