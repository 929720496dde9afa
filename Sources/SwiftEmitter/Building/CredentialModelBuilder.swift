import Naming
import SDKModel

/// Makes the view models of what the client must hold.
struct CredentialModelBuilder {
  let sdk: SDK
  let context: EmissionContext

  func models() -> [CredentialModel] {
    let parameters = parameterNames()
    return zip(sdk.credentials, parameters).map { credential, parameter in
      let words = credential.documentation.description ?? "What lets the client in."
      var model = CredentialModel(
        documentation: words.split(whereSeparator: \.isWhitespace).joined(separator: " "),
        parameter: parameter, variable: variable(parameter), secondParameter: "",
        secondVariable: "", constructor: "", field: "", isRequired: credential.isRequired,
        providerParameter: "", scheme: isChoice ? .literal(credential.name) : "")
      switch credential.kind {
      case .bearer: model.constructor = "bearer"
      case .accessToken:
        model.constructor = "bearer"
        model.providerParameter = parameter + "Provider"
      case .basic:
        model.constructor = "basic"
        model.secondParameter = isOnly ? "password" : parameter + "Password"
        model.secondVariable = variable(model.secondParameter)
      case .header(let name): set(&model, "header", name)
      case .query(let name): set(&model, "query", name)
      case .cookie(let name): set(&model, "cookie", name)
      }
      return model
    }
  }

  /// Whether requests must be told which of the credentials they need.
  private var isChoice: Bool {
    sdk.credentials.contains { !$0.isRequired || $0.kind == .accessToken }
  }

  private var isOnly: Bool { sdk.credentials.count == 1 }

  private func set(_ model: inout CredentialModel, _ constructor: String, _ field: String) {
    model.constructor = constructor
    model.field = .literal(field)
  }

  /// `apiKey` for the only key there is, as users know it; otherwise the scheme's own name.
  private func parameterNames() -> [String] {
    guard !isOnly else {
      return sdk.credentials.map { credential in
        switch credential.kind {
        case .basic: "username"
        case .accessToken: "accessToken"
        case .bearer, .header, .query, .cookie: "apiKey"
        }
      }
    }
    let scope = NameScope(
      style: .lowerCamelCase,
      reserved: ReservedNames.keywords.union([
        "baseURL", "server", "configuration", "transport", "environment", "client",
        "credentials",
      ]))
    let names = scope.assign(sdk.credentials.map(\.name))
    return sdk.credentials.map { names[$0.name] }
  }

  private func variable(_ parameter: String) -> String {
    let words = NameWords.split(parameter).map { $0.uppercased() }
    return ([context.configuration.environmentPrefix] + words).joined(separator: "_")
  }
}
