import SDKModel
import TemplateEngine

/// Makes the view model of the servers that the document names.
struct ServerModelBuilder {
  private let sdk: SDK
  /// Those that the client can be sent to as they are.
  let servers: [Server]

  init(sdk: SDK) {
    self.sdk = sdk
    servers = sdk.servers.filter(\.isAbsolute)
  }

  /// Where the client goes by itself; a path where the document names no more.
  var defaultAddress: String? {
    servers.first?.defaultAddress
      ?? sdk.servers.first.map(\.defaultAddress).flatMap { $0.hasPrefix("/") ? $0 : nil }
  }

  var isChoice: Bool { servers.count > 1 || servers.contains { !$0.variables.isEmpty } }

  func model(_ context: EmissionContext) -> ServerFileModel? {
    guard isChoice else { return nil }
    let names = NameScope(style: .lowerCamelCase, reserved: ["url"])
      .assign(servers.map(\.name))
    let choices = choices()
    let type = Self.type(client: context.configuration.client)
    let models = servers.map { server in
      ServerModel(
        documentation: documentation(of: server),
        method: MethodShape(
          name: names[server.name] ?? server.name,
          parameters: parameters(of: server, choices, in: type.qualifiedName),
          result: .nominal(type)),
        scope: type.qualifiedName, address: address(of: server, choices))
    }
    return ServerFileModel(
      brokenRules: FormatRules.broken(
        by: models.map(\.method.name.declaredName) + choices.flatMap { $0.cases.map(\.name) }),
      client: context.configuration.client, choices: choices.map(\.model), servers: models)
  }

  /// The type of the addresses to choose from.
  static func type(client: String) -> NominalType {
    NominalType("ServerAddress", in: client, of: .sdk)
  }

  // MARK: Variables

  /// An enumeration of a variable's values. Servers whose variables are alike share one.
  private struct Choice {
    var variable: Server.Variable
    var name: String
    var cases: [(name: String, value: String)]

    var model: ServerChoiceModel {
      ServerChoiceModel(
        documentation: DocumentationComment.make(
          [variable.documentation.description ?? "The values of `\(variable.name)`."]),
        name: name,
        cases: cases.map {
          ServerCaseModel(name: $0.name.declaredName, value: .literal($0.value))
        })
    }
  }

  private func choices() -> [Choice] {
    var choices: [Choice] = []
    var sources: [String] = []
    for server in servers {
      for variable in server.variables where !variable.allowedValues.isEmpty {
        if choices.contains(where: { Self.isAlike($0.variable, variable) }) { continue }
        var source = variable.name
        while sources.contains(source) { source = server.name + " " + source }
        sources.append(source)
        let names = NameScope(style: .lowerCamelCase, reserved: ReservedNames.cases)
          .assign(variable.allowedValues)
        choices.append(
          Choice(
            variable: variable, name: "",
            cases: variable.allowedValues.map { (names[$0] ?? $0, $0) }))
      }
    }
    let names = NameScope(
      style: .upperCamelCase, reserved: ReservedNames.types.union(["ServerAddress"])
    ).assign(sources)
    for index in choices.indices { choices[index].name = names[sources[index]] ?? "Choice" }
    return choices
  }

  private static func isAlike(_ left: Server.Variable, _ right: Server.Variable) -> Bool {
    left.name == right.name && left.allowedValues == right.allowedValues
  }

  private func parameters(
    of server: Server, _ choices: [Choice], in parent: String
  ) -> [SwiftParameter] {
    let names = parameterNames(of: server)
    return server.variables.map { variable in
      let name = names[variable.name] ?? variable.name
      let element = SDKElement.server(server.name)
      guard let choice = choices.first(where: { Self.isAlike($0.variable, variable) }) else {
        return SwiftParameter(
          name: name, type: .string, defaultValue: StringLiteral.quoted(variable.defaultValue),
          element: element)
      }
      let value = choice.cases.first { $0.value == variable.defaultValue } ?? choice.cases[0]
      return SwiftParameter(
        name: name, type: .nominal(NominalType(choice.name, in: parent, of: .sdk)),
        defaultValue: "." + value.name, element: element)
    }
  }

  private func parameterNames(of server: Server) -> [String: String] {
    NameScope(style: .lowerCamelCase, reserved: []).assign(server.variables.map(\.name))
  }

  private func address(of server: Server, _ choices: [Choice]) -> Layout {
    let names = parameterNames(of: server)
    var literal = StringLiteral()
    for part in server.address {
      switch part {
      case .literal(let text): literal.append(text: text)
      case .variable(let name):
        let isChoice = choices.contains { choice in
          server.variables.contains { $0.name == name && Self.isAlike($0, choice.variable) }
        }
        literal.append(
          interpolation: (names[name] ?? name).declaredName + (isChoice ? ".rawValue" : ""))
      }
    }
    return literal.layout
  }

  private func documentation(of server: Server) -> Comment {
    let described = server.variables.filter { !$0.documentation.isEmpty }
    let names = parameterNames(of: server)
    let lines = described.map { variable in
      let words = (variable.documentation.description ?? "")
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return "  - \(names[variable.name] ?? variable.name): \(words)"
    }
    return DocumentationComment.make(
      [
        server.documentation.description, "`\(server.defaultAddress.replacing("`", with: "'"))`",
        lines.isEmpty ? nil : "- Parameters:\n" + lines.joined(separator: "\n"),
      ])
  }
}
