import Diagnostics
import DocumentTree

extension DocumentReader {
  private static let methods = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
  ]

  mutating func readPaths(_ node: Node) -> [Operation] {
    guard expectMapping(node, "`paths`") else { return [] }
    var operations: [Operation] = []
    for (key, value) in node.entries where !key.text.hasPrefix("x-") {
      guard key.text.hasPrefix("/") else {
        error(
          "invalid-path", "the path `\(key.text)` does not begin with a slash", at: key)
        continue
      }
      guard let item = follow(value), expectMapping(item, "a path") else { continue }
      operations += readPathItem(item, path: key.text)
    }
    return operations
  }

  private mutating func readPathItem(_ item: Node, path: String) -> [Operation] {
    let shared = item["parameters"].map { readParameters($0) } ?? []
    var operations: [Operation] = []
    for (key, value) in item.entries {
      switch key.text {
      case "parameters", "summary", "description", "$ref": break
      case let method where Self.methods.contains(method):
        guard expectMapping(value, "an operation") else { continue }
        operations.append(
          readOperation(
            value, at: key, path: path, method: method.uppercased(), shared: shared))
      default: unsupported(key, in: "a path")
      }
    }
    return operations
  }

  private mutating func readOperation(
    _ node: Node, at key: Node, path: String, method: String, shared: [Parameter]
  ) -> Operation {
    var operation = Operation(path: path, method: method, location: key.location)
    for (key, value) in node.entries {
      switch key.text {
      case "operationId": operation.id = text(value, "`operationId`")
      case "tags":
        guard expectSequence(value, "`tags`") else { continue }
        operation.tags = value.elements.map(\.text)
      case "summary": operation.summary = text(value, "`summary`")
      case "description": operation.description = text(value, "`description`")
      case "deprecated": operation.isDeprecated = flag(value, "`deprecated`")
      case "parameters": operation.parameters = readParameters(value)
      case "requestBody": operation.requestBody = readRequestBody(value)
      case "responses": operation.responses = readResponses(value)
      case "security": operation.security = readSecurity(value)
      case "externalDocs": break
      case let name where name.hasPrefix("x-"):
        operation.extensions.append(Extension(name: name, value: value))
      default: unsupported(key, in: "an operation")
      }
    }
    let own = Set(operation.parameters.map { [$0.place.rawValue, $0.name] })
    operation.parameters =
      shared.filter { !own.contains([$0.place.rawValue, $0.name]) } + operation.parameters
    return operation
  }

  private mutating func readParameters(_ node: Node) -> [Parameter] {
    guard expectSequence(node, "`parameters`") else { return [] }
    return node.elements.compactMap { readParameter($0) }
  }

  private mutating func readParameter(_ node: Node) -> Parameter? {
    guard let target = follow(node), expectMapping(target, "a parameter") else { return nil }
    if let parameter = parametersRead[target] { return parameter }
    guard let nameNode = target["name"], let name = text(nameNode, "`name`") else {
      error("missing-field", "a parameter has no `name`", at: target)
      return nil
    }
    guard let placeNode = target["in"], let place = ParameterPlace(rawValue: placeNode.text) else {
      error(
        "invalid-parameter", "the parameter `\(name)` must say where it travels",
        at: target["in"] ?? target, hint: "`in` is one of path, query, header, cookie")
      return nil
    }
    var parameter = Parameter(
      name: name, place: place, isRequired: place == .path, location: target.location)
    for (key, value) in target.entries {
      switch key.text {
      case "name", "in", "example", "examples", "allowEmptyValue": break
      case "description": parameter.description = text(value, "`description`")
      case "required": parameter.isRequired = flag(value, "`required`") || place == .path
      case "deprecated": parameter.isDeprecated = flag(value, "`deprecated`")
      case "style": parameter.style = text(value, "`style`")
      case "explode": parameter.explode = flag(value, "`explode`")
      case "schema": parameter.schema = readSchema(value)
      case "content":
        let content = readContent(value)
        parameter.schema = content.first?.schema
        parameter.contentType = content.first?.name
      case let name where name.hasPrefix("x-"):
        parameter.extensions.append(Extension(name: name, value: value))
      default: unsupported(key, in: "a parameter")
      }
    }
    parametersRead[target] = parameter
    return parameter
  }

  private mutating func readRequestBody(_ node: Node) -> RequestBody? {
    guard let target = follow(node), expectMapping(target, "a request body") else { return nil }
    var body = RequestBody(location: target.location)
    for (key, value) in target.entries {
      switch key.text {
      case "description": body.description = text(value, "`description`")
      case "required": body.isRequired = flag(value, "`required`")
      case "content": body.content = readContent(value)
      default: unsupported(key, in: "a request body")
      }
    }
    return body
  }

  private mutating func readResponses(_ node: Node) -> [Operation.StatusResponse] {
    guard expectMapping(node, "`responses`") else { return [] }
    var responses: [Operation.StatusResponse] = []
    for (key, value) in node.entries where !key.text.hasPrefix("x-") {
      guard let status = StatusPattern(key.text) else {
        error(
          "invalid-status", "`\(key.text)` is not a status code", at: key,
          hint: "a status is a code such as 200, a range such as 4XX, or `default`")
        continue
      }
      guard let response = readResponse(value) else { continue }
      responses.append(Operation.StatusResponse(status: status, response: response))
    }
    return responses
  }

  private mutating func readResponse(_ node: Node) -> Response? {
    guard let target = follow(node), expectMapping(target, "a response") else { return nil }
    if let response = responsesRead[target] { return response }
    var response = Response(location: target.location)
    for (key, value) in target.entries {
      switch key.text {
      case "description", "summary":
        if let words = text(value, "`\(key.text)`"), response.description.isEmpty {
          response.description = words
        }
      case "content": response.content = readContent(value)
      // A response's fields can be read from the answer itself; links only tell of other operations.
      case "headers", "links": break
      default: unsupported(key, in: "a response")
      }
    }
    responsesRead[target] = response
    return response
  }

  private mutating func readContent(_ node: Node) -> [MediaType] {
    guard expectMapping(node, "`content`") else { return [] }
    return node.entries.compactMap { key, value in
      guard let target = follow(value), expectMapping(target, "a media type") else { return nil }
      var mediaType = MediaType(name: key.text, location: key.location)
      for (field, value) in target.entries {
        switch field.text {
        case "schema": mediaType.schema = readSchema(value)
        case "example", "examples": break
        default: unsupported(field, in: "a media type")
        }
      }
      return mediaType
    }
  }
}
