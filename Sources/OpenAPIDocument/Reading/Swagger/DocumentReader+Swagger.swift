import Diagnostics
import DocumentTree

/// Swagger 2.0, as far as it differs from what came after it.
extension DocumentReader {
  mutating func readSwaggerDefaults(_ root: Node) -> SwaggerDefaults {
    var defaults = SwaggerDefaults()
    defaults.host = root["host"].flatMap { text($0, "`host`") }
    defaults.basePath = root["basePath"].flatMap { text($0, "`basePath`") } ?? ""
    // The paths begin with a slash of their own.
    while defaults.basePath.hasSuffix("/") { defaults.basePath.removeLast() }
    defaults.schemes = root["schemes"].map { readSchemes($0) } ?? []
    defaults.consumes = root["consumes"].flatMap { sequence($0, "`consumes`") }
    defaults.produces = root["produces"].flatMap { sequence($0, "`produces`") }
    return defaults
  }

  /// - Returns: Whether the field of the document is one of Swagger 2.0 alone.
  mutating func readSwaggerField(
    _ key: Node, _ value: Node, of root: Node, into document: inout OpenAPIDescription
  ) -> Bool {
    switch key.text {
    case "swagger", "host", "basePath", "schemes", "consumes", "produces": return true
    case "definitions": document.schemas += readNamedSchemas(value, "`definitions`")
    case "securityDefinitions":
      document.securitySchemes += readSecuritySchemes(value, "`securityDefinitions`")
    case "parameters":
      guard let parameters = mapping(value, "`parameters`") else { return true }
      for (_, parameter) in parameters.entries { _ = readParameter(parameter) }
    case "responses":
      guard let responses = mapping(value, "`responses`") else { return true }
      for (_, response) in responses.entries { _ = readResponse(response) }
    default: return false
    }
    return true
  }

  // MARK: Servers

  private mutating func readSchemes(_ node: Node) -> [String] {
    guard let node = sequence(node, "`schemes`") else { return [] }
    return node.elements.map { $0.text.lowercased() }
  }

  func readSwaggerServers(_ root: Node) -> [ServerObject] {
    if swagger.host == nil, let host = root["x-ms-parameterized-host"],
      let server = parameterizedServer(host)
    {
      return [server]
    }
    let place = root["host"] ?? root["basePath"] ?? root
    return servers(schemes: swagger.schemes, at: place)
  }

  /// The servers of an operation that has schemes of its own.
  mutating func readSwaggerServers(ofOperation node: Node) -> [ServerObject] {
    guard let schemesNode = node["schemes"] else { return [] }
    let schemes = readSchemes(schemesNode)
    guard !schemes.isEmpty, schemes != swagger.schemes, swagger.host != nil else { return [] }
    return servers(schemes: schemes, at: schemesNode)
  }

  private func servers(schemes: [String], at place: Node) -> [ServerObject] {
    let path = swagger.basePath
    guard let host = swagger.host, !host.isEmpty else {
      return path.isEmpty ? [] : [ServerObject(url: path, variables: [], location: place.location)]
    }
    // What is secret should not travel in the open where there is a choice.
    let sorted = schemes.filter { $0 == "https" } + schemes.filter { $0 != "https" }
    if host.contains("://") {
      return [ServerObject(url: host + path, variables: [], location: place.location)]
    }
    let slash = path.isEmpty || path.hasPrefix("/") ? "" : "/"
    return (sorted.isEmpty ? ["https"] : sorted).map { scheme in
      ServerObject(
        url: "\(scheme)://\(host)\(slash)\(path)", variables: [], location: place.location)
    }
  }

  /// Azure's host with variables in it.
  private func parameterizedServer(_ node: Node) -> ServerObject? {
    guard let template = node["hostTemplate"]?.string else { return nil }
    let hasScheme = node["useSchemePrefix"]?.boolean == false
    let scheme = swagger.schemes.first { $0 == "https" } ?? swagger.schemes.first ?? "https"
    let variables = (node["parameters"]?.elements).map { parameters in
      parameters.compactMap { parameter -> ServerObject.Variable? in
        guard let name = parameter["name"]?.string else { return nil }
        return ServerObject.Variable(
          name: name, defaultValue: parameter["default"]?.text ?? "", allowedValues: [],
          description: parameter["description"]?.string)
      }
    }
    let path = swagger.basePath
    return ServerObject(
      url: (hasScheme ? "" : scheme + "://") + template + path, variables: variables ?? [],
      location: node.location)
  }

  // MARK: Credentials

  mutating func readSwaggerFlow(_ node: Node) -> OAuthFlowObject? {
    let kinds: [String: OAuthFlowObject.Kind] = [
      "implicit": .implicit, "password": .password, "application": .clientCredentials,
      "accessCode": .authorizationCode,
    ]
    guard let flowNode = node["flow"] else { return nil }
    guard let kind = kinds[flowNode.text] ?? OAuthFlowObject.Kind(rawValue: flowNode.text) else {
      warning(
        .unsupportedFlow, "there is no OAuth flow \(flowNode.kindDescription)", at: flowNode,
        hint: "flows are " + kinds.keys.sorted().joined(separator: ", "))
      return nil
    }
    return OAuthFlowObject(
      kind: kind, authorizationURL: node["authorizationUrl"]?.text,
      tokenURL: node["tokenUrl"]?.text, scopes: node["scopes"].map { readScopes($0) } ?? [],
      location: node.location)
  }
}
