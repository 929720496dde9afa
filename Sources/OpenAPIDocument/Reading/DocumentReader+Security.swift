import Diagnostics
import DocumentTree

extension DocumentReader {
  mutating func readSecurity(_ node: Node) -> [SecurityRequirementObject]? {
    guard let node = sequence(node, "`security`") else { return nil }
    return node.elements.compactMap { element in
      // A name alone is clear.
      if let name = element.string {
        warning(
          .inexactField, "a security requirement is a mapping", at: element,
          hint: "write `- \(name): []`")
        return SecurityRequirementObject(
          schemes: [.init(name: name, scopes: [], location: element.location)])
      }
      guard let element = mapping(element, "a security requirement") else { return nil }
      return SecurityRequirementObject(
        schemes: element.entries.filter { !$0.key.text.hasPrefix("x-") }.map { name, scopes in
          SecurityRequirementObject.Scheme(
            name: name.text, scopes: scopes.elements.map(\.text), location: name.location)
        })
    }
  }

  mutating func readSecuritySchemes(
    _ node: Node, _ what: String
  ) -> [OpenAPIDescription.NamedSecurityScheme] {
    guard let node = mapping(node, what) else { return [] }
    return node.entries.compactMap { name, scheme in
      readSecurityScheme(scheme).map {
        OpenAPIDescription.NamedSecurityScheme(name: name.text, scheme: $0)
      }
    }
  }

  private mutating func readSecurityScheme(_ node: Node) -> SecuritySchemeObject? {
    guard let target = follow(node, to: .securitySchemes),
      let target = mapping(target, "a security scheme", isField: false),
      let kind = readSchemeKind(target)
    else { return nil }
    var scheme = SecuritySchemeObject(kind: kind, location: target.location)
    for (key, value) in target.entries {
      switch key.text {
      case "description": scheme.description = words(value, "`description`")
      case "bearerFormat": _ = text(value, "`bearerFormat`")
      case "deprecated": scheme.isDeprecated = deprecation(value)
      case "type", "name", "in", "scheme", "flows", "openIdConnectUrl", "oauth2MetadataUrl": break
      case "flow", "authorizationUrl", "tokenUrl", "scopes": break
      default: unsupported(key, in: "a security scheme")
      }
    }
    return scheme
  }

  private mutating func readSchemeKind(_ node: Node) -> SecuritySchemeObject.Kind? {
    switch node["type"]?.text {
    case "apiKey": return readAPIKey(node)
    case "http": return .http(scheme: node["scheme"]?.text.lowercased() ?? "bearer")
    case "oauth2":
      if version == .v20 || (node["flows"] == nil && node["flow"] != nil) {
        return .oauth2(flows: readSwaggerFlow(node).map { [$0] } ?? [])
      }
      return .oauth2(flows: node["flows"].map { readFlows($0) } ?? [])
    case "openIdConnect": return .openIDConnect(url: node["openIdConnectUrl"]?.text)
    case "mutualTLS": return .mutualTLS
    case "basic":
      if version != .v20 {
        warning(
          .inexactField, "`basic` is a scheme of the type `http`", at: node["type"] ?? node)
      }
      return .http(scheme: "basic")
    default:
      let types = ["apiKey", "http", "oauth2", "openIdConnect", "mutualTLS"]
      let found = node["type"]?.text ?? ""
      error(
        .invalidSecurityScheme, "a security scheme has no known `type`",
        at: node["type"] ?? node,
        hint: Spelling.nearest(to: found, among: types).map { "did you mean `\($0)`?" }
          ?? "it is one of " + types.joined(separator: ", "))
      return nil
    }
  }

  private mutating func readAPIKey(_ node: Node) -> SecuritySchemeObject.Kind? {
    guard let name = node["name"]?.text, let placeNode = node["in"],
      let place = ParameterPlace(rawValue: placeNode.text.lowercased()),
      [.query, .header, .cookie].contains(place)
    else {
      error(
        .invalidSecurityScheme, "an API key must have a `name` and say where it travels",
        at: node["in"] ?? node, hint: "`in` is one of query, header, cookie")
      return nil
    }
    guard place == .query ? !name.isEmpty : HTTPToken.isToken(name) else {
      error(
        .invalidName, "`\(name)` cannot be the name of an API key in the \(place)",
        at: node["name"] ?? node)
      return nil
    }
    return .apiKey(name: name, in: place)
  }

  private mutating func readFlows(_ node: Node) -> [OAuthFlowObject] {
    guard let node = mapping(node, "`flows`") else { return [] }
    return node.entries.compactMap { key, value in
      guard !key.text.hasPrefix("x-") else { return nil }
      guard let kind = OAuthFlowObject.Kind(rawValue: key.text) else {
        unsupported(key, in: "`flows`")
        return nil
      }
      return readFlow(value, kind)
    }
  }

  private mutating func readFlow(_ node: Node, _ kind: OAuthFlowObject.Kind) -> OAuthFlowObject? {
    guard let node = mapping(node, "a flow", isField: false) else { return nil }
    var flow = OAuthFlowObject(kind: kind, location: node.location)
    for (key, value) in node.entries {
      switch key.text {
      case "authorizationUrl": flow.authorizationURL = text(value, "`authorizationUrl`")
      case "deviceAuthorizationUrl":
        flow.deviceAuthorizationURL = text(value, "`deviceAuthorizationUrl`")
      case "tokenUrl": flow.tokenURL = text(value, "`tokenUrl`")
      case "refreshUrl": flow.refreshURL = text(value, "`refreshUrl`")
      case "scopes": flow.scopes = readScopes(value)
      default: unsupported(key, in: "a flow")
      }
    }
    return flow
  }

  mutating func readScopes(_ node: Node) -> [OAuthFlowObject.Scope] {
    // A list has the names alone.
    if node.kind == .sequence {
      return node.elements.map { OAuthFlowObject.Scope(name: $0.text, description: "") }
    }
    guard let node = mapping(node, "`scopes`") else { return [] }
    return node.entries.filter { !$0.key.text.hasPrefix("x-") }.map { name, description in
      OAuthFlowObject.Scope(name: name.text, description: words(description, "a scope") ?? "")
    }
  }
}
