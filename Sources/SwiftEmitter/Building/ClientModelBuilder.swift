import SDKModel
import TemplateEngine

/// Makes the view model of the client.
struct ClientModelBuilder {
  private let sdk: SDK
  private let part: SDKPart
  private let context: EmissionContext
  private let servers: ServerModelBuilder
  private let credentials: [CredentialModel]

  init(sdk: SDK, part: SDKPart, context: EmissionContext) {
    self.sdk = sdk
    self.part = part
    self.context = context
    servers = ServerModelBuilder(sdk: sdk)
    credentials = CredentialModelBuilder(sdk: sdk, context: context).models()
  }

  func model() -> ClientModel {
    let resources = ResourceModelBuilder(sdk: sdk, part: part, context: context)
    let operations = resources.operations(of: sdk.root)
    let references = resources.references(sdk.root)
    return ClientModel(
      brokenRules: FormatRules.broken(by: operations.flatMap(\.names) + references.map(\.name)),
      documentation: DocumentationComment.make(
        [
          "A client for \(sdk.title).", sdk.documentation.summary, sdk.documentation.description,
        ]),
      name: context.configuration.client, initializerDocumentation: initializerDocumentation,
      initializer: initializer,
      baseURL: .literal(servers.defaultAddress ?? ""),
      baseURLVariable: baseURLVariable, credentials: credentials,
      security: SchemeLists.code(sdk.security), hasServers: servers.isChoice,
      resources: references,
      operations: operations.map { OperationModelBuilder($0, context).model() })
  }

  // MARK: The initializer

  var initializer: MethodShape {
    var parameters: [SwiftParameter] = []
    func add(_ name: String, _ type: SwiftType, _ value: String, _ element: SDKElement = .client) {
      parameters.append(
        SwiftParameter(name: name, type: type, defaultValue: value, element: element))
    }
    for (credential, model) in zip(sdk.credentials, credentials) {
      let element = SDKElement.credential(credential.name)
      add(model.parameter, .optional(.string), "nil", element)
      if !model.providerParameter.isEmpty {
        let provider = SwiftType.asynchronousProvider(.string)
        add(model.providerParameter, .optional(provider), "nil", element)
      }
      if !model.secondParameter.isEmpty {
        add(model.secondParameter, .optional(.string), "nil", element)
      }
    }
    if servers.isChoice {
      let type = SwiftType.nominal(ServerModelBuilder.type(client: context.configuration.client))
      add("server", .optional(type), "nil")
    }
    add("baseURL", .optional(.url), "nil")
    add("configuration", .clientConfiguration, ".init()")
    add("transport", .httpTransport, ".urlSession")
    add("environment", .environmentVariables, ".process")
    return MethodShape(name: "init", parameters: parameters, effects: .throwing)
  }

  private var baseURLVariable: String { context.configuration.environmentPrefix + "_BASE_URL" }

  // MARK: Documentation

  private var initializerDocumentation: Comment {
    var lines: [String] = []
    func describe(_ name: String, _ words: String) { lines.append("  - \(name): \(words)") }
    for credential in credentials {
      describe(
        credential.parameter,
        "The environment's `\(credential.variable)` when left out"
          + (credential.isRequired ? "." : "; not every request needs it."))
      if !credential.providerParameter.isEmpty {
        describe(
          credential.providerParameter,
          "Asked for a token whenever a request is sent, instead of `\(credential.parameter)`.")
      }
      if !credential.secondParameter.isEmpty {
        describe(
          credential.secondParameter,
          "The environment's `\(credential.secondVariable)` when left out.")
      }
    }
    if servers.isChoice { describe("server", "One of the addresses that the API documents.") }
    describe("baseURL", baseURLWords)
    describe("configuration", "Time-outs, retries, validation and logging.")
    describe("transport", "What sends the requests.")
    describe("environment", "Where the variables are looked up.")
    return DocumentationComment.make(
      [
        "Makes a client.", alternativesWords,
        "- Parameters:\n" + lines.joined(separator: "\n")
          + "\n- Throws: ``ConfigurationError`` when something that is needed is missing, or is not usable.",
      ])
  }

  private var baseURLWords: String {
    let variable = "the environment's `\(baseURLVariable)` when left out"
    guard let address = servers.defaultAddress else {
      return "Where the API is, which its description does not say; \(variable)."
    }
    return address.hasPrefix("/")
      ? "Where the API is, up to `\(address.replacing("`", with: "'"))` at its end; \(variable)."
      : "Where the API is; \(variable), and otherwise the address that the API documents."
  }

  /// Which credentials go together, where that is not plain.
  private var alternativesWords: String? {
    guard sdk.security.count > 1 || sdk.security.contains(where: { $0.count > 1 }),
      credentials.contains(where: \.isOptional)
    else { return nil }
    let names = Dictionary(
      zip(sdk.credentials.map(\.name), credentials.map(\.parameter)),
      uniquingKeysWith: { first, _ in first })
    let alternatives = sdk.security.map { schemes in
      schemes.isEmpty
        ? "nothing" : schemes.map { "`\(names[$0] ?? $0)`" }.joined(separator: " with ")
    }
    return "Most requests need " + alternatives.joined(separator: ", or else ")
      + ": the first of these that is complete is sent."
  }
}
