import Naming
import SDKModel
import TextGrammar

/// The server addresses to choose from: a type with a member for each.
struct ServerShape {
  /// The enumeration of a variable's values. Servers with equal variables share one.
  struct Choice {
    var variable: Server.Variable
    /// The first server with the variable.
    var server: Server
    var type: NominalType
    var cases: [(name: String, value: String)]
  }

  struct Address {
    var server: Server
    /// The method that creates the address from variables; a constant if there are none.
    var method: MethodShape
    /// The names of the parameters.
    var variables: AssignedNames
  }

  let type: NominalType
  let choices: [Choice]
  let addresses: [Address]

  /// - Returns: `nil` if there is nothing to choose.
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

  /// The enumeration for a server's variable; `nil` if any string is valid.
  func choice(_ variable: Server.Variable) -> Choice? {
    choices.first { Self.identity(of: $0.variable) == Self.identity(of: variable) }
  }

  private static func choices(of servers: [Server], in parent: NominalType) -> [Choice] {
    var found: [(variable: Server.Variable, server: Server, source: String)] = []
    var known: Set<[String]> = []
    var names = NameSeries()
    for server in servers {
      for variable in server.variables
      where !variable.allowedValues.isEmpty && known.insert(identity(of: variable)).inserted {
        let source = names.next(variable.name) { number in
          "\(server.name) \(variable.name)" + (number == 2 ? "" : " \(number)")
        }
        found.append((variable, server, source))
      }
    }
    let typeNames = NameScope(
      style: .upperCamelCase, reserved: ReservedNames.types.union(["ServerAddress"])
    ).assign(found.map(\.source))
    return found.map { variable, server, source in
      let cases = NameScope(style: .lowerCamelCase, reserved: ReservedNames.cases)
        .assign(variable.allowedValues)
      return Choice(
        variable: variable, server: server,
        type: NominalType(typeNames[source], in: parent.qualifiedName, of: .sdk),
        cases: variable.allowedValues.map { (cases[$0], $0) })
    }
  }

  /// A key that is equal for variables of several servers that share an enumeration.
  private static func identity(of variable: Server.Variable) -> [String] {
    [variable.name] + variable.allowedValues
  }

  private static func parameters(
    of server: Server, _ names: AssignedNames, _ choices: [Choice]
  ) -> [SwiftParameter] {
    server.variables.map { variable in
      let choice = choices.first { identity(of: $0.variable) == identity(of: variable) }
      // If the default is not among the values, the first value is used.
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
      ?? servers.first.map(\.defaultAddress).flatMap { $0.hasScalarPrefix("/") ? $0 : nil }
  }
}
