import SDKModel

/// A credential as an argument of the client.
struct CredentialShape {
  let credential: Credential
  /// The parameter for the token or key, or for the user name if there is a password. Without
  /// backticks.
  let parameter: String
  /// The parameter for the token's provider.
  let provider: String?
  /// The parameter for the password.
  let password: String?

  private init(_ credential: Credential, parameter: String, isOnly: Bool) {
    self.credential = credential
    self.parameter = parameter
    provider = credential.kind == .accessToken ? parameter + "Provider" : nil
    password = credential.kind == .basic ? isOnly ? "password" : parameter + "Password" : nil
  }

  static func all(of sdk: SDK) -> [CredentialShape] {
    zip(sdk.credentials, parameterNames(of: sdk)).map {
      CredentialShape($0, parameter: $1, isOnly: sdk.credentials.count == 1)
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
  var isOptional: Bool { !credential.isRequired || provider != nil }

  /// The parameters of the initializer, all of which can be left out.
  var parameters: [SwiftParameter] {
    let types: [(name: String?, type: SwiftType)] = [
      (parameter, .string), (provider, .asynchronousProvider(.string)), (password, .string),
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
