import SDKModel
import TemplateEngine
import TextGrammar

/// Builds the view model of the client.
struct ClientModelBuilder {
  private let sdk: SDK
  private let part: SDKPart
  private let context: EmissionContext
  private let shape: ClientShape
  private let credentials: [CredentialModel]

  init(sdk: SDK, part: SDKPart, context: EmissionContext) {
    self.sdk = sdk
    self.part = part
    self.context = context
    shape = ClientShape(sdk, context)
    credentials = CredentialModelBuilder(shapes: shape.credentials, context: context).models()
  }

  func model() -> ClientModel {
    let resources = ResourceModelBuilder(sdk: sdk, part: part, context: context)
    let operations = resources.operations(of: sdk.root)
    let references = resources.references(sdk.root)
    return ClientModel(
      brokenRules: FormatRules.broken(by: operations.flatMap(\.names) + references.map(\.name)),
      documentation: DocumentationComment.make(
        [
          .document("A client for \(sdk.title)."), .document(sdk.documentation.summary),
          .document(sdk.documentation.description),
        ]),
      name: shape.typeName,
      conformance: context.configuration.hasProtocols
        ? ProtocolNames.name(of: shape.typeName) : "",
      initializerDocumentation: initializerDocumentation,
      initializer: shape.initializer,
      baseURL: .literal(sdk.defaultAddress ?? ""),
      baseURLVariable: baseURLVariable,
      environmentPrefix: context.configuration.environmentPrefix, product: .literal(product),
      credentials: credentials,
      security: SchemeLists.code(sdk.security), hasServers: shape.servers != nil,
      resources: references,
      operations: operations.map { OperationModelBuilder($0, context).model() },
      retired: resources.retiredMethods(of: sdk.root, besides: operations))
  }

  /// A product and its version, as RFC 9110 section 10.1.5 writes them.
  private var product: String {
    let version = sdk.version.filter {
      $0.isASCII && ($0.isLetter || $0.isNumber || "._-+".contains($0))
    }
    return version.isEmpty || version != sdk.version
      ? shape.typeName : shape.typeName + "/" + version
  }

  private var baseURLVariable: String { context.configuration.environmentPrefix + "_BASE_URL" }

  // MARK: Documentation

  private var initializerDocumentation: Comment {
    var parameters: [DocumentedParameter] = []
    func describe(_ name: String, _ words: String) {
      parameters.append(DocumentedParameter(name: name, words: words))
    }
    for credential in credentials {
      let shape = credential.shape
      describe(
        shape.parameter,
        "The environment's `\(credential.variable)` if omitted"
          + (shape.credential.isRequired ? "." : "; not every request needs it."))
      if let password = shape.password, let variable = credential.passwordVariable {
        describe(password, "The environment's `\(variable)` if omitted.")
      }
      if let provider = shape.provider {
        describe(
          provider,
          "Asked for `\(shape.renewedParameter)` before each attempt of a request, and after a 401."
        )
      }
    }
    if shape.servers != nil { describe("server", "One of the addresses that the API documents.") }
    describe("baseURL", baseURLWords)
    describe("configuration", "Time-outs, retries, validation and logging.")
    describe("transport", "Sends the requests.")
    describe("environment", "The environment variables to read.")
    return DocumentationComment.make(
      [
        .own("Creates a client."), .own(alternativesWords),
        .fields(
          parameters,
          throws:
            "``ConfigurationError`` if an argument is missing or invalid."
        ),
      ])
  }

  private var baseURLWords: String {
    let variable = "the environment's `\(baseURLVariable)` if omitted"
    guard let address = sdk.defaultAddress else {
      return "The base URL of the API, which its document does not contain; \(variable)."
    }
    return address.hasScalarPrefix("/")
      ? "The base URL of the API, up to the path `\(address.replacing(sign: "`", with: "'"))`; \(variable)."
      : "The base URL of the API; \(variable), or else the documented one."
  }

  /// A sentence about which credentials to combine; `nil` if that is obvious.
  private var alternativesWords: String? {
    guard sdk.security.count > 1 || sdk.security.contains(where: { $0.count > 1 }),
      shape.credentials.contains(where: \.isOptional)
    else { return nil }
    let names = Dictionary(
      shape.credentials.map { ($0.credential.name, $0.parameter) },
      uniquingKeysWith: { first, _ in first })
    let alternatives = sdk.security.map { schemes in
      schemes.isEmpty
        ? "nothing" : schemes.map { "`\(names[$0] ?? $0)`" }.joined(separator: " with ")
    }
    return "Most requests need " + alternatives.joined(separator: ", or else ")
      + ": the first of these that is complete is sent."
  }
}
