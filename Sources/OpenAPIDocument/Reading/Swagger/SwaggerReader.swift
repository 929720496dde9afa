import Diagnostics
import DocumentTree
import TextGrammar

/// Reads Swagger 2.0, where it differs from OpenAPI 3.
enum SwaggerReader {
  static func readDefaults(_ root: Node, _ context: inout ReadingContext) -> SwaggerDefaults {
    var defaults = SwaggerDefaults()
    if let node = root["host"] { defaults.host = context.text(node, "`host`") }
    if let node = root["basePath"] { defaults.basePath = context.text(node, "`basePath`") ?? "" }
    // Paths begin with a slash.
    while defaults.basePath.hasScalarSuffix("/") { defaults.basePath.removeLast() }
    if let node = root["schemes"] {
      defaults.schemes = SwaggerServerReader.readSchemes(node, &context)
    }
    if let node = root["consumes"] { defaults.consumes = context.sequence(node, "`consumes`") }
    if let node = root["produces"] { defaults.produces = context.sequence(node, "`produces`") }
    return defaults
  }

  /// - Returns: Whether the field belongs to Swagger 2.0.
  static func readField(
    _ key: Node, _ value: Node, into document: inout OpenAPIDescription,
    _ context: inout ReadingContext
  ) -> Bool {
    switch key.text {
    case "swagger", "host", "basePath", "schemes", "consumes", "produces": return true
    case "definitions":
      document.schemas += ComponentReader.readSchemas(value, "`definitions`", &context)
    case "securityDefinitions":
      document.securitySchemes += SecurityReader.readSchemes(
        value, "`securityDefinitions`", &context)
    case "parameters":
      guard let parameters = context.mapping(value, "`parameters`") else { return true }
      for (_, parameter) in parameters.entries { _ = ParameterReader.read(parameter, &context) }
    case "responses":
      guard let responses = context.mapping(value, "`responses`") else { return true }
      for (_, response) in responses.entries { _ = ResponseReader.read(response, &context) }
    default: return false
    }
    return true
  }

  static func readFlow(_ node: Node, _ context: inout ReadingContext) -> OAuthFlowObject? {
    let kinds: [String: OAuthFlowObject.Kind] = [
      "implicit": .implicit, "password": .password, "application": .clientCredentials,
      "accessCode": .authorizationCode,
    ]
    guard let flowNode = node["flow"] else { return nil }
    guard let kind = kinds[flowNode.text] ?? OAuthFlowObject.Kind(rawValue: flowNode.text) else {
      context.log.warning(
        .unsupportedFlow, "there is no OAuth flow \(flowNode.kindDescription)", at: flowNode,
        hint: "flows are " + kinds.keys.sorted().joined(separator: ", "))
      return nil
    }
    var flow = OAuthFlowObject(
      kind: kind, authorizationURL: node["authorizationUrl"]?.text,
      tokenURL: node["tokenUrl"]?.text, location: node.location)
    if let scopes = node["scopes"] { flow.scopes = SecurityReader.readScopes(scopes, &context) }
    return flow
  }
}
