import SDKModel

/// A credential as an argument of the client.
struct CredentialShape {
  let credential: Credential
  /// The parameter for the token or key, or for the user name if there is a password. Without
  /// backticks.
  let parameter: String
  /// The parameter for the provider of tokens, keys or passwords; `nil` where another credential has
  /// the name.
  let provider: String?
  /// The parameter for the password.
  let password: String?

  private init(_ credential: Credential, parameter: String, among parameters: [String]) {
    let isOnly = parameters.count == 1
    self.credential = credential
    self.parameter = parameter
    password = credential.kind == .basic ? isOnly ? "password" : parameter + "Password" : nil
    let provider = (password ?? parameter) + "Provider"
    self.provider = parameters.contains(provider) ? nil : provider
  }

  static func all(of sdk: SDK) -> [CredentialShape] {
    let parameters = parameterNames(of: sdk)
    return zip(sdk.credentials, parameters).map {
      CredentialShape($0, parameter: $1, among: parameters)
    }
  }

  /// `apiKey` for the only key, as users expect; otherwise the scheme's name.
  private static func parameterNames(of sdk: SDK) -> [String] {
    if sdk.credentials.count == 1 {
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

  /// Whether the parameter is optional.
  var isOptional: Bool { !credential.isRequired }

  /// What the provider provides.
  var renewedParameter: String { password ?? parameter }

  /// The parameters of the initializer, all of which can be left out.
  var parameters: [SwiftParameter] {
    let types: [(name: String?, type: SwiftType)] = [
      (parameter, .string), (password, .string), (provider, .credentialProvider),
    ]
    return types.compactMap { name, type in
      name.map {
        SwiftParameter(
          name: $0, type: .optional(type), defaultValue: "nil",
          element: .credential(credential.name))
      }
    }
  }
}
