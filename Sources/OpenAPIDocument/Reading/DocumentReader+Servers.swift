import Diagnostics
import DocumentTree

extension DocumentReader {
  mutating func readServers(_ node: Node) -> [Server] {
    guard expectSequence(node, "`servers`") else { return [] }
    return node.elements.compactMap { readServer($0) }
  }

  private mutating func readServer(_ node: Node) -> Server? {
    guard expectMapping(node, "a server") else { return nil }
    guard let urlNode = node["url"], let url = text(urlNode, "`url`") else {
      error("missing-field", "a server has no `url`", at: node)
      return nil
    }
    var server = Server(url: url, variables: [], location: urlNode.location)
    for (key, value) in node.entries {
      switch key.text {
      case "url", "name": break
      case "description": server.description = text(value, "`description`")
      case "variables":
        guard expectMapping(value, "`variables`") else { continue }
        for (name, variable) in value.entries {
          guard expectMapping(variable, "a server variable") else { continue }
          server.variables.append(
            Server.Variable(
              name: name.text, defaultValue: variable["default"]?.text ?? "",
              allowedValues: variable["enum"].map { $0.elements.map(\.text) } ?? [],
              description: variable["description"]?.text))
        }
      default: unsupported(key, in: "a server")
      }
    }
    return server
  }

  mutating func readSecurity(_ node: Node) -> [SecurityRequirement] {
    guard expectSequence(node, "`security`") else { return [] }
    return node.elements.compactMap { element in
      guard expectMapping(element, "a security requirement") else { return nil }
      return SecurityRequirement(
        schemes: element.entries.map { name, scopes in
          SecurityRequirement.Scheme(
            name: name.text, scopes: scopes.elements.map(\.text), location: name.location)
        })
    }
  }

  mutating func readSecurityScheme(_ node: Node) -> SecurityScheme? {
    guard let target = follow(node), expectMapping(target, "a security scheme") else { return nil }
    let kind: SecurityScheme.Kind
    switch target["type"]?.text {
    case "apiKey":
      guard let name = target["name"]?.text,
        let place = target["in"].flatMap({ ParameterPlace(rawValue: $0.text) }), place != .path
      else {
        error(
          "invalid-security-scheme", "an API key must have a `name` and say where it travels",
          at: target, hint: "`in` is one of query, header, cookie")
        return nil
      }
      kind = .apiKey(name: name, in: place)
    case "http": kind = .http(scheme: target["scheme"]?.text.lowercased() ?? "bearer")
    case "oauth2": kind = .oauth2(flows: [])
    case "openIdConnect": kind = .openIDConnect(url: nil)
    case "mutualTLS": kind = .mutualTLS
    default:
      error(
        "invalid-security-scheme", "a security scheme has no known `type`",
        at: target["type"] ?? target,
        hint: "it is one of apiKey, http, oauth2, openIdConnect, mutualTLS")
      return nil
    }
    return SecurityScheme(
      kind: kind, description: target["description"]?.text, location: target.location)
  }
}
