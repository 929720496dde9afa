import Diagnostics
import DocumentTree
import TextGrammar

/// The Operation Object.
enum OperationReader {
  /// - Parameter path: `nil` if the operation is only read to report its errors.
  static func read(
    _ node: Node, at methodKey: Node, path: PathExpression?, shared: ParameterList,
    servers: [ServerObject],
    _ context: inout ReadingContext
  ) -> [OperationObject] {
    let title = path.map { "\(methodKey.text.uppercased()) \($0.text)" } ?? methodKey.text
    return context.part(.operation, title, at: methodKey) { context in
      readAnew(
        node, at: methodKey, path: path, shared: shared, servers: servers, &context)
    } ?? []
  }

  private static func readAnew(
    _ node: Node, at methodKey: Node, path: PathExpression?, shared: ParameterList,
    servers: [ServerObject], _ context: inout ReadingContext
  ) -> [OperationObject] {
    guard let node = context.mapping(node, "an operation", isField: false) else { return [] }
    let lowercase = methodKey.text.lowercased()
    let isFixed = lowercase != methodKey.text && methodKey.text == methodKey.text.uppercased()
    var operation = OperationObject(
      path: "", method: isFixed ? methodKey.text : fixedMethod(methodKey.text),
      location: methodKey.location)
    var own = ParameterList()
    for (key, value) in node.entries {
      switch key.text {
      case "operationId": operation.id = context.text(value, "`operationId`")
      case "tags":
        operation.tags = context.elements(of: value, "`tags`") { $1.text($0, "a tag") }
      case "summary": operation.summary = context.prose(value, "`summary`")
      case "description": operation.description = context.prose(value, "`description`")
      case "deprecated": operation.isDeprecated = context.deprecation(value)
      case "parameters": own = ParameterReader.readList(value, &context)
      case "requestBody": operation.requestBody = RequestBodyReader.read(value, &context)
      case "responses":
        operation.responses = ResponseReader.readList(value, produces: node["produces"], &context)
      case "security": operation.security = SecurityReader.readRequirements(value, &context)
      case "servers": operation.servers = ServerReader.readList(value, &context)
      case "callbacks": operation.callbacks = CallbackReader.readList(value, &context)
      case "externalDocs": break
      case let name where context.version == .v20 && Self.swaggerFields.contains(name): break
      case let name where name.hasScalarPrefix("x-"):
        operation.extensions.append(Extension(name: name, value: value))
        context.log.noteExtension(
          key, in: "an operation",
          known: [.wait, .pagination, .retry, .timeout, .name, .resource])
      default: context.log.unsupported(key, in: "an operation")
      }
    }
    if operation.servers.isEmpty { operation.servers = servers }
    let parameters = own.overriding(shared)
    operation.parameters = parameters.parameters
    if let path { readNames(of: path, into: &operation, &context) }
    checkQueryStrings(operation.parameters, &context)
    if context.version == .v20 {
      operation.requestBody =
        SwaggerBodyReader.read(parameters, consumes: node["consumes"], operation: node, &context)
        ?? operation.requestBody
      operation.servers = SwaggerServerReader.readServers(ofOperation: node, &context)
    }
    return path == nil ? [] : [operation]
  }

  /// Reduces the placeholders of a path to names, and moves further information to its parameters.
  private static func readNames(
    of path: PathExpression, into operation: inout OperationObject,
    _ context: inout ReadingContext
  ) {
    let declared = operation.parameters.lazy.filter { $0.in == .path }.map(\.name)
    let query = operation.parameters.lazy.filter { $0.in == .query }.map(\.name)
    let (text, names) = path.named(declaring: Set(declared), query: Set(query))
    operation.path = text
    for name in names where name.name != name.source {
      let meaning = name.pathEncoding == .everything ? "" : ", whose value may hold slashes"
      context.log.append(
        .warning(
          .inexactPath, "`{\(name.source)}` in the path is read as `{\(name.name)}`\(meaning)",
          at: operation.location))
      guard name.pathEncoding != .everything else { continue }
      operation.pathEncodings[name.name] = name.pathEncoding
    }
  }

  /// Fields that only Swagger 2.0 has. They are read where they are used.
  private static let swaggerFields: Set = ["consumes", "produces", "schemes"]

  /// The method for a field, in uppercase. Custom methods keep their case.
  private static func fixedMethod(_ name: String) -> String {
    PathItemMethods.all.contains(name.lowercased()) ? name.uppercased() : name
  }

  /// Checks that a `querystring` parameter is the only one in the query (OpenAPI 3.2, section
  /// 4.12).
  private static func checkQueryStrings(
    _ parameters: [ParameterObject], _ context: inout ReadingContext
  ) {
    guard let whole = parameters.first(where: { $0.in == .querystring }),
      let other = parameters.first(where: {
        $0.in == .query || $0.in == .querystring && $0.location != whole.location
      })
    else { return }
    context.log.append(
      .error(
        .conflictingParameters,
        "`\(whole.name)` is the whole query string, so that `\(other.name)` cannot be in it",
        at: max(whole.location, other.location)))
  }
}
