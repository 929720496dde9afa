import SDKModel
import TemplateEngine
import TextGrammar

/// Builds the view model of the document's servers.
struct ServerModelBuilder {
  let shape: ServerShape
  let context: EmissionContext

  func model() -> ServerFileModel {
    ServerFileModel(
      brokenRules: FormatRules.broken(
        by: shape.addresses.map(\.method.name.declaredName)
          + shape.choices.flatMap { $0.cases.map(\.name) }),
      client: context.configuration.client, choices: shape.choices.map(choiceModel),
      servers: shape.addresses.map { address in
        ServerModel(
          documentation: documentation(of: address), method: address.method,
          scope: shape.type.qualifiedName, address: literal(address))
      })
  }

  private func choiceModel(_ choice: ServerShape.Choice) -> ServerChoiceModel {
    let variable = choice.variable
    return ServerChoiceModel(
      documentation: DocumentationComment.make(
        [
          variable.documentation.description.map { .document($0) }
            ?? .own("The values of `\(variable.name)`.")
        ]),
      name: choice.type.name,
      cases: choice.cases.map {
        ServerCaseModel(name: $0.name.declaredName, value: .literal($0.value))
      })
  }

  private func literal(_ address: ServerShape.Address) -> Layout {
    var literal = StringLiteral()
    for part in address.server.address {
      switch part {
      case .literal(let text): literal.append(text: text)
      case .variable(let name):
        let variable = address.server.variables.first { $0.name == name }
        let isChoice = variable.flatMap(shape.choice) != nil
        literal.append(
          interpolation: address.variables[name].declaredName + (isChoice ? ".rawValue" : ""))
      }
    }
    return literal.layout
  }

  private func documentation(of address: ServerShape.Address) -> Comment {
    let server = address.server
    let described = server.variables.filter { !$0.documentation.isEmpty }
    let parameters = described.map { variable in
      DocumentedParameter(
        name: "\(address.variables[variable.name])",
        blocks: DocumentationComment.blocks(variable.documentation.description ?? ""))
    }
    return DocumentationComment.make(
      [
        .document(server.documentation.description),
        .own("`\(server.defaultAddress.replacing(sign: "`", with: "'"))`"),
        .fields(parameters),
      ])
  }
}
