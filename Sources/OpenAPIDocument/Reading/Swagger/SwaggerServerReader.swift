import DocumentTree
import TextGrammar

/// Reads `host`, `basePath` and `schemes` of Swagger 2.0 as servers.
enum SwaggerServerReader {
  static func readSchemes(_ node: Node, _ context: inout ReadingContext) -> [String] {
    guard let node = context.sequence(node, "`schemes`") else { return [] }
    return node.elements.map { $0.text.lowercased() }
  }

  static func readServers(ofDocument root: Node, _ defaults: SwaggerDefaults) -> [ServerObject] {
    if defaults.host == nil, let host = root["x-ms-parameterized-host"],
      let server = parameterizedServer(host, defaults)
    {
      return [server]
    }
    let location = root["host"] ?? root["basePath"] ?? root
    return servers(schemes: defaults.schemes, at: location, defaults)
  }

  /// The servers of an operation with its own schemes.
  static func readServers(
    ofOperation node: Node, _ context: inout ReadingContext
  ) -> [ServerObject] {
    guard let schemesNode = node["schemes"] else { return [] }
    let schemes = readSchemes(schemesNode, &context)
    guard !schemes.isEmpty, schemes != context.swagger.schemes, context.swagger.host != nil else {
      return []
    }
    return servers(schemes: schemes, at: schemesNode, context.swagger)
  }

  private static func servers(
    schemes: [String], at location: Node, _ defaults: SwaggerDefaults
  ) -> [ServerObject] {
    let path = defaults.basePath
    guard let host = defaults.host, !host.isEmpty else {
      return path.isEmpty
        ? [] : [ServerObject(url: path, variables: [], location: location.location)]
    }
    // HTTPS is preferred, since requests may contain secrets.
    let sorted = schemes.filter { $0 == "https" } + schemes.filter { $0 != "https" }
    if host.contains("://") {
      return [ServerObject(url: host + path, variables: [], location: location.location)]
    }
    let slash = path.isEmpty || path.hasScalarPrefix("/") ? "" : "/"
    return (sorted.isEmpty ? ["https"] : sorted).map { scheme in
      ServerObject(
        url: "\(scheme)://\(host)\(slash)\(path)", variables: [], location: location.location)
    }
  }

  /// Azure's extension for a host with variables.
  private static func parameterizedServer(
    _ node: Node, _ defaults: SwaggerDefaults
  ) -> ServerObject? {
    guard let template = node["hostTemplate"]?.string else { return nil }
    let hasScheme = node["useSchemePrefix"]?.boolean == false
    let scheme = defaults.schemes.first { $0 == "https" } ?? defaults.schemes.first ?? "https"
    let variables = (node["parameters"]?.elements).map { parameters in
      parameters.compactMap { parameter -> ServerObject.Variable? in
        guard let name = parameter["name"]?.string else { return nil }
        return ServerObject.Variable(
          name: name, defaultValue: parameter["default"]?.text ?? "", allowedValues: [],
          description: parameter["description"]?.string)
      }
    }
    let path = defaults.basePath
    return ServerObject(
      url: (hasScheme ? "" : scheme + "://") + template + path, variables: variables ?? [],
      location: node.location)
  }
}
