import Diagnostics
import DocumentTree
import TextGrammar

/// Reads security schemes and security requirements.
enum SecurityReader {
  static func readRequirements(
    _ node: Node, _ context: inout ReadingContext
  ) -> [SecurityRequirementObject]? {
    guard let node = context.sequence(node, "`security`") else { return nil }
    var requirements: [SecurityRequirementObject] = []
    for element in node.elements {
      if let requirement = readRequirement(element, &context) { requirements.append(requirement) }
    }
    return requirements
  }

  private static func readRequirement(
    _ node: Node, _ context: inout ReadingContext
  ) -> SecurityRequirementObject? {
    // The intent of a name without a list is clear.
    if let name = node.string {
      context.log.warning(
        .inexactField, "a security requirement is a mapping", at: node,
        hint: "write `- \(name): []`")
      return SecurityRequirementObject(
        schemes: [.init(name: name, scopes: [], location: node.location)])
    }
    guard let node = context.mapping(node, "a security requirement") else { return nil }
    return SecurityRequirementObject(
      schemes: node.entries.filter { !$0.key.text.hasScalarPrefix("x-") }.map { name, scopes in
        SecurityRequirementObject.Scheme(
          name: name.text, scopes: scopes.elements.map(\.text), location: name.location)
      })
  }

  static func readSchemes(
    _ node: Node, _ what: String, _ context: inout ReadingContext
  ) -> [OpenAPIDescription.NamedSecurityScheme] {
    guard let node = context.mapping(node, what) else { return [] }
    var schemes: [OpenAPIDescription.NamedSecurityScheme] = []
    for (name, value) in node.entries {
      let scheme = context.part(.securityScheme, name.text, at: name) { readScheme(value, &$0) }
      guard let scheme else { continue }
      schemes.append(OpenAPIDescription.NamedSecurityScheme(name: name.text, scheme: scheme))
    }
    return schemes
  }

  private static func readScheme(
    _ node: Node, _ context: inout ReadingContext
  ) -> SecuritySchemeObject? {
    guard let target = context.follow(node, to: .securitySchemes),
      let target = context.mapping(target, "a security scheme", isField: false),
      let kind = readKind(target, &context)
    else { return nil }
    var scheme = SecuritySchemeObject(kind: kind, location: target.location)
    for (key, value) in target.entries {
      switch key.text {
      case "description": scheme.description = context.prose(value, "`description`")
      // Not used, but its errors are reported.
      case "bearerFormat": _ = context.text(value, "`bearerFormat`")
      case "deprecated": scheme.isDeprecated = context.deprecation(value)
      case "type", "name", "in", "scheme", "flows", "openIdConnectUrl", "oauth2MetadataUrl": break
      case "flow", "authorizationUrl", "tokenUrl", "scopes": break
      default: context.log.unsupported(key, in: "a security scheme")
      }
    }
    return scheme
  }

  private static func readKind(
    _ node: Node, _ context: inout ReadingContext
  ) -> SecuritySchemeObject.Kind? {
    switch node["type"]?.text {
    case "apiKey": return readAPIKey(node, &context)
    case "http": return .http(scheme: node["scheme"]?.text.lowercased() ?? "bearer")
    case "oauth2":
      if context.version == .v20 || (node["flows"] == nil && node["flow"] != nil) {
        return .oauth2(flows: SwaggerReader.readFlow(node, &context).map { [$0] } ?? [])
      }
      guard let flows = node["flows"] else { return .oauth2(flows: []) }
      return .oauth2(flows: readFlows(flows, &context))
    case "openIdConnect": return .openIDConnect(url: node["openIdConnectUrl"]?.text)
    case "mutualTLS": return .mutualTLS
    case "basic":
      if context.version != .v20 {
        context.log.warning(
          .inexactField, "`basic` is a scheme of the type `http`", at: node["type"] ?? node)
      }
      return .http(scheme: "basic")
    default:
      let types = ["apiKey", "http", "oauth2", "openIdConnect", "mutualTLS"]
      let found = node["type"]?.text ?? ""
      context.log.error(
        .invalidSecurityScheme, "a security scheme has no known `type`",
        at: node["type"] ?? node,
        hint: Spelling.nearest(to: found, among: types).map { "did you mean `\($0)`?" }
          ?? "it is one of " + types.joined(separator: ", "))
      return nil
    }
  }

  private static func readAPIKey(
    _ node: Node, _ context: inout ReadingContext
  ) -> SecuritySchemeObject.Kind? {
    guard let name = node["name"]?.text, let inNode = node["in"],
      let location = ParameterLocation(rawValue: inNode.text.lowercased()),
      [.query, .header, .cookie].contains(location)
    else {
      context.log.error(
        .invalidSecurityScheme, "an API key must have a `name` and say where it travels",
        at: node["in"] ?? node, hint: "`in` is one of query, header, cookie")
      return nil
    }
    guard location == .query ? !name.isEmpty : HTTPToken.isToken(name) else {
      context.log.error(
        .invalidName, "`\(name)` cannot be the name of an API key in the \(location)",
        at: node["name"] ?? node)
      return nil
    }
    return .apiKey(name: name, in: location)
  }

  private static func readFlows(
    _ node: Node, _ context: inout ReadingContext
  ) -> [OAuthFlowObject] {
    context.entries(of: node, "`flows`") { key, value, context in
      guard let kind = OAuthFlowObject.Kind(rawValue: key.text) else {
        context.log.unsupported(key, in: "`flows`")
        return nil
      }
      return readFlow(value, kind, &context)
    }
  }

  private static func readFlow(
    _ node: Node, _ kind: OAuthFlowObject.Kind, _ context: inout ReadingContext
  ) -> OAuthFlowObject? {
    guard let node = context.mapping(node, "a flow", isField: false) else { return nil }
    var flow = OAuthFlowObject(kind: kind, location: node.location)
    for (key, value) in node.entries {
      switch key.text {
      case "authorizationUrl": flow.authorizationURL = context.text(value, "`authorizationUrl`")
      case "deviceAuthorizationUrl":
        flow.deviceAuthorizationURL = context.text(value, "`deviceAuthorizationUrl`")
      case "tokenUrl": flow.tokenURL = context.text(value, "`tokenUrl`")
      case "refreshUrl": flow.refreshURL = context.text(value, "`refreshUrl`")
      case "scopes": flow.scopes = readScopes(value, &context)
      default: context.log.unsupported(key, in: "a flow")
      }
    }
    return flow
  }

  static func readScopes(_ node: Node, _ context: inout ReadingContext) -> [OAuthFlowObject.Scope] {
    // A list has only names.
    if node.kind == .sequence {
      return node.elements.map { OAuthFlowObject.Scope(name: $0.text, description: "") }
    }
    return context.entries(of: node, "`scopes`") { name, description, context in
      OAuthFlowObject.Scope(
        name: name.text, description: context.prose(description, "a scope") ?? "")
    }
  }
}
