import Diagnostics
import Naming
import OpenAPIDocument
import SDKModel

/// Names the document's servers, and finds the variables in their addresses.
struct ServerBuilder {
  func build(_ servers: [ServerObject]) -> [Server] {
    var names = NameSeries { $0.lowercased() }
    return servers.enumerated().map { index, server in
      let own = Self.name(of: server) ?? "server \(index + 1)"
      let name = names.next(own) { "\(own) \($0 == 2 ? index + 1 : index + $0 - 1)" }
      let address = Self.address(server.url)
      return Server(
        name: name, address: address, variables: variables(of: server, address),
        documentation: Documentation(description: server.description), location: server.location)
    }
  }

  /// The address of an operation's own server, if it differs from that of the document.
  func address(
    of operation: OperationObject, besides usual: [Server]
  ) -> String? {
    guard let server = build(Array(operation.servers.prefix(1))).first else { return nil }
    let address = server.defaultAddress
    return usual.contains { $0.defaultAddress == address } ? nil : address
  }

  /// Reports the servers of an operation that cannot be chosen.
  func unusedServers(
    of operation: OperationObject, besides usual: [Server]
  ) -> [Diagnostic] {
    var known = Set(usual.map(\.defaultAddress))
    return zip(operation.servers, build(operation.servers)).enumerated().compactMap { index, pair in
      guard known.insert(pair.1.defaultAddress).inserted, index > 0 else { return nil }
      return .warning(
        .unusedServer, "requests go to the first of an operation's servers", at: pair.0.location)
    }
  }

  private func variables(
    of server: ServerObject, _ address: [Server.Part]
  ) -> [Server.Variable] {
    var names: [String] = []
    for case .variable(let name) in address where !names.contains(name) { names.append(name) }
    return names.map { name in
      guard let variable = server.variables.first(where: { $0.name == name }) else {
        return Server.Variable(
          name: name, defaultValue: "", allowedValues: [], documentation: Documentation())
      }
      var allowed: [String] = []
      for value in variable.allowedValues where !allowed.contains(value) { allowed.append(value) }
      if !allowed.isEmpty, !allowed.contains(variable.defaultValue) {
        allowed.append(variable.defaultValue)
      }
      return Server.Variable(
        name: name, defaultValue: variable.defaultValue, allowedValues: allowed,
        documentation: Documentation(description: variable.description))
    }
  }

  private static func address(_ url: String) -> [Server.Part] {
    PathTemplate.parts(of: url).map { part in
      switch part {
      case .literal(let text): .literal(text)
      case .parameter(let name): .variable(name)
      }
    }
  }

  /// Reports variables without a declaration, which have no value.
  func diagnostics(of servers: [ServerObject]) -> [Diagnostic] {
    servers.flatMap { server in
      Self.address(server.url).compactMap { part in
        guard case .variable(let name) = part,
          !server.variables.contains(where: { $0.name == name })
        else { return nil }
        return .warning(
          .undeclaredServerVariable,
          "nothing declares the variable `{\(name)}` of the server", at: server.location,
          hint: "declare it in the server's `variables`, with a default")
      }
    }
  }

  // MARK: Names

  private static let longestName = 5
  /// Words that do not distinguish servers.
  private static let empty: Set = [
    "server", "servers", "environment", "url", "endpoint", "the", "our", "api", "an", "a",
  ]

  /// A name for a server: its own name, a short description, or the beginning of its host.
  private static func name(of server: ServerObject) -> String? {
    if let name = server.name, !NameWords.identifierWords(name).isEmpty { return name }
    let words = NameWords.identifierWords(server.description ?? "")
    let distinctive = words.filter { !empty.contains($0.lowercased()) }
    if !words.isEmpty, words.count <= longestName {
      return (distinctive.isEmpty ? words : distinctive).joined(separator: " ")
    }
    guard let start = server.url.firstRange(of: "://")?.upperBound else { return nil }
    let host = server.url[start...].prefix { $0 != "/" && $0 != ":" }
    let labels = host.split(separator: ".").map(String.init)
    return (labels.count > 1 ? labels.dropLast() : labels[...]).first { label in
      !label.contains("{") && !empty.contains(label.lowercased()) && label.lowercased() != "www"
        && !label.allSatisfy(\.isNumber)
    }
  }
}
