import SDKModel

/// The server addresses to choose from: a type with a member for each.
struct ServerShape {
  /// The enumeration of a variable's values. Servers whose variables are alike share one.
  struct Choice {
    var variable: Server.Variable
    /// The first of the servers that have it.
    var server: Server
    var type: NominalType
    var cases: [(name: String, value: String)]
  }

  struct Address {
    var server: Server
    /// What makes the address of the variables; a constant where there are none.
    var method: MethodShape
    /// The names of the parameters.
    var variables: AssignedNames
  }

  let type: NominalType
  let choices: [Choice]
  let addresses: [Address]

  /// - Returns: `nil` where there is nothing to choose.
  init?(_ sdk: SDK, client: String) {
    let servers = sdk.absoluteServers
    guard servers.count > 1 || servers.contains(where: { !$0.variables.isEmpty }) else {
      return nil
    }
    let type = NominalType("ServerAddress", in: client, of: .sdk)
    let choices = Self.choices(of: servers, in: type)
    let names = NameScope(style: .lowerCamelCase, reserved: ["url"]).assign(servers.map(\.name))
    self.type = type
    self.choices = choices
    addresses = servers.map { server in
      let variables = NameScope(style: .lowerCamelCase, reserved: [])
        .assign(server.variables.map(\.name))
      return Address(
        server: server,
        method: MethodShape(
          name: names[server.name],
          parameters: Self.parameters(of: server, variables, choices), result: .nominal(type)),
        variables: variables)
    }
  }

  /// The choice that a server's variable is given by; `nil` if any string is valid.
  func choice(_ variable: Server.Variable) -> Choice? {
    choices.first { Self.isAlike($0.variable, variable) }
  }

  private static func choices(of servers: [Server], in parent: NominalType) -> [Choice] {
    var found: [(variable: Server.Variable, server: Server, source: String)] = []
    for server in servers {
      for variable in server.variables where !variable.allowedValues.isEmpty {
        if found.contains(where: { isAlike($0.variable, variable) }) { continue }
        var source = variable.name
        while found.contains(where: { $0.source == source }) { source = server.name + " " + source }
        found.append((variable, server, source))
      }
    }
    let names = NameScope(
      style: .upperCamelCase, reserved: ReservedNames.types.union(["ServerAddress"])
    ).assign(found.map(\.source))
    return found.map { variable, server, source in
      let cases = NameScope(style: .lowerCamelCase, reserved: ReservedNames.cases)
        .assign(variable.allowedValues)
      return Choice(
        variable: variable, server: server,
        type: NominalType(names[source], in: parent.qualifiedName, of: .sdk),
        cases: variable.allowedValues.map { (cases[$0], $0) })
    }
  }

  private static func isAlike(_ left: Server.Variable, _ right: Server.Variable) -> Bool {
    left.name == right.name && left.allowedValues == right.allowedValues
  }

  private static func parameters(
    of server: Server, _ names: AssignedNames, _ choices: [Choice]
  ) -> [SwiftParameter] {
    server.variables.map { variable in
      let choice = choices.first { isAlike($0.variable, variable) }
      // If the values do not contain the default, the first value is used.
      let value = choice.flatMap { choice in
        choice.cases.first { $0.value == variable.defaultValue } ?? choice.cases.first
      }
      return SwiftParameter(
        name: names[variable.name], type: choice.map { .nominal($0.type) } ?? .string,
        defaultValue: value.map { "." + $0.name } ?? StringLiteral.quoted(variable.defaultValue),
        element: .server(server.name))
    }
  }
}

extension SDK {
  /// The server addresses without variables.
  fileprivate var absoluteServers: [Server] { servers.filter(\.isAbsolute) }

  /// The default address; a path if the document has no absolute one.
  var defaultAddress: String? {
    absoluteServers.first?.defaultAddress
      ?? servers.first.map(\.defaultAddress).flatMap { $0.hasPrefix("/") ? $0 : nil }
  }
}
