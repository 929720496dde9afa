import SDKModel

/// Makes the view models of what the client must hold.
struct CredentialBuilder {
  let sdk: SDK
  let context: EmissionContext

  func models() -> [CredentialModel] {
    let parameters = parameterNames()
    return zip(sdk.credentials, parameters).map { credential, parameter in
      let words = credential.documentation.description ?? "What lets the client in."
      var model = CredentialModel(
        documentation: words.split(whereSeparator: \.isWhitespace).joined(separator: " "),
        parameter: parameter, variable: variable(parameter), secondParameter: "",
        secondVariable: "", constructor: "", field: "")
      switch credential.kind {
      case .bearer: model.constructor = "bearer"
      case .basic:
        model.constructor = "basic"
        model.secondParameter = "password"
        model.secondVariable = variable("password")
      case .header(let name): set(&model, "header", name)
      case .query(let name): set(&model, "query", name)
      case .cookie(let name): set(&model, "cookie", name)
      }
      return model
    }
  }

  private func set(_ model: inout CredentialModel, _ constructor: String, _ field: String) {
    model.constructor = constructor
    model.field = StringLiteral.quoted(field)
  }

  /// `apiKey` for the only key there is, as users know it; otherwise the scheme's own name.
  private func parameterNames() -> [String] {
    guard sdk.credentials.count > 1 else {
      return sdk.credentials.map { $0.kind == .basic ? "username" : "apiKey" }
    }
    let scope = NameScope(
      style: .lowerCamelCase,
      reserved: ["baseURL", "configuration", "transport", "environment", "password"])
    let names = scope.assign(sdk.credentials.map(\.name))
    return sdk.credentials.map { names[$0.name] ?? $0.name }
  }

  private func variable(_ parameter: String) -> String {
    let words = NameWords.split(parameter).map { $0.uppercased() }
    return ([context.configuration.environmentPrefix] + words).joined(separator: "_")
  }
}
