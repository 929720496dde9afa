import Diagnostics
import DocumentTree

extension DocumentReader {
  /// - Parameter path: `nil` where the operation is only looked at for what is wrong with it.
  mutating func readOperation(
    _ node: Node, at methodKey: Node, path: String?, shared: ParameterList, servers: [ServerObject]
  ) -> [OperationObject] {
    guard let node = mapping(node, "an operation", isField: false) else { return [] }
    let lowercase = methodKey.text.lowercased()
    let isFixed = lowercase != methodKey.text && methodKey.text == methodKey.text.uppercased()
    var operation = OperationObject(
      path: path ?? "", method: isFixed ? methodKey.text : fixedMethod(methodKey.text),
      location: methodKey.location)
    var own = ParameterList()
    for (key, value) in node.entries {
      switch key.text {
      case "operationId": operation.id = text(value, "`operationId`")
      case "tags":
        guard let tags = sequence(value, "`tags`") else { continue }
        operation.tags = tags.elements.compactMap { text($0, "a tag") }
      case "summary": operation.summary = words(value, "`summary`")
      case "description": operation.description = words(value, "`description`")
      case "deprecated": operation.isDeprecated = deprecation(value)
      case "parameters": own = readParameters(value)
      case "requestBody": operation.requestBody = readRequestBody(value)
      case "responses":
        operation.responses = readResponses(value, produces: node["produces"])
      case "security": operation.security = readSecurity(value)
      case "servers": operation.servers = readServers(value)
      case "callbacks": operation.callbacks = readCallbacks(value)
      case "externalDocs": break
      case let name where version == .v20 && Self.swaggerFields.contains(name): break
      case let name where name.hasPrefix("x-"):
        operation.extensions.append(Extension(name: name, value: value))
      default: unsupported(key, in: "an operation")
      }
    }
    if operation.servers.isEmpty { operation.servers = servers }
    let parameters = own.overriding(shared)
    operation.parameters = parameters.parameters
    checkQueryStrings(operation.parameters)
    if version == .v20 {
      operation.requestBody =
        readSwaggerBody(parameters, consumes: node["consumes"], operation: node)
        ?? operation.requestBody
      operation.servers = readSwaggerServers(ofOperation: node)
    }
    return path == nil ? [] : [operation]
  }

  /// Fields that Swagger 2.0 alone has, which are read where they are used.
  private static let swaggerFields: Set = ["consumes", "produces", "schemes"]

  /// A method of a field, in upper case; other methods are as the document writes them.
  private func fixedMethod(_ name: String) -> String {
    ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]
      .contains(name.lowercased()) ? name.uppercased() : name
  }

  /// `querystring` is the whole of it: nothing else can be in the query (OpenAPI 3.2, section 4.12).
  private mutating func checkQueryStrings(_ parameters: [ParameterObject]) {
    guard let whole = parameters.first(where: { $0.place == .querystring }),
      let other = parameters.first(where: {
        $0.place == .query || $0.place == .querystring && $0.location != whole.location
      })
    else { return }
    diagnostics.append(
      .error(
        .conflictingParameters,
        "`\(whole.name)` is the whole query string, so that `\(other.name)` cannot be in it",
        at: max(whole.location, other.location)))
  }
}
