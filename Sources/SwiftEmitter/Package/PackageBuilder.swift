import Markdown
import SDKModel
import TemplateEngine
import TextGrammar

/// Builds the view model of a new package.
struct PackageBuilder {
  let sdk: SDK
  let context: EmissionContext
  let description: PackageEmitter.Description

  func model(_ calls: [SampleCall]) -> PackageModel {
    let tested = calls.first(where: \.canBeTested)
    let shown = tested ?? calls.first
    let testedCall = tested.flatMap { CallExpression($0, client: "client", sdk: sdk, context) }
    let shownCall = shown.flatMap { CallExpression($0, client: "client", sdk: sdk, context) }
    let transport = context.configuration.transport
    let isInside = description.document.contains("/")
    return PackageModel(
      name: description.name, title: MarkdownText.escaped(sdk.title),
      dependency: description.dependency.arguments,
      dependencyIdentity: StringLiteral.escaped(description.dependency.identity),
      transport: transport == .urlSession ? [] : [transport.rawValue],
      transportProduct: [transport.product].compactMap { $0 },
      trait: [transport.trait].compactMap { $0 },
      settingsSchema: [description.settingsSchema].compactMap { $0 },
      document: MarkdownText.escaped(description.document),
      documentLink: MarkdownText.link(description.document),
      documentWord: ShellWord.quoted(description.document),
      generateOptions: isInside ? " --config specsmith.yaml" : "",
      client: context.configuration.client,
      environmentPrefix: context.configuration.environmentPrefix, variables: variables,
      needsBaseURL: defaultAddress == nil,
      construction: construction(isTested: testedCall != nil),
      shownImports: [description.name] + modules(of: shownCall), localServer: localServer,
      shown: zip([shown], [shownCall]).compactMap { call, expression in
        guard let call, let expression else { return nil }
        return model(call, expression, result: "let response = ")
      },
      tested: zip([tested], [testedCall]).compactMap { call, expression in
        guard let call, let expression else { return nil }
        return model(call, expression, result: "_ = ")
      })
  }

  /// The modules that a call needs besides that of the SDK, which re-exports the runtime.
  private func modules(of call: CallExpression?) -> [String] {
    Set(call?.code.externalNames ?? []).modules().subtracting([SwiftModule.runtime.name]).sorted()
  }

  /// The model after a first rendering of the file: the header depends on the file's content.
  func complete(_ model: PackageModel, for rendering: Rendering) -> PackageModel {
    var model = model
    model.isFormatIgnored = rendering.hasLongLine
    // Calls use members of the runtime without naming their types, such as `.null`.
    model.modules = rendering.names.interface.modules().union([SwiftModule.runtime.name]).sorted()
    model.imports = Set(rendering.names.interface.compactMap(\.topLevelNameOfSDK)).sorted()
      .map { name in
        let declaration = sdk.types.first { context.typeNames.simpleName(of: $0.id) == name }
        return DeclarationImport(
          keyword: declaration?.keyword ?? "struct", module: description.name, name: name
        ).text
      }
    return model
  }

  // MARK: The client

  private var defaultAddress: String? {
    sdk.defaultAddress.flatMap { $0.hasScalarPrefix("/") ? nil : $0 }
  }

  private var credentials: [CredentialModel] {
    CredentialModelBuilder(shapes: CredentialShape.all(of: sdk), context: context).models()
  }

  private func construction(isTested: Bool) -> Layout {
    let secrets = credentials.flatMap { [$0.shape.parameter, $0.shape.password].compactMap { $0 } }
      .map { Layout.argument($0, .literal("example")) }
    let address: Layout =
      isTested
      ? "server.url"
      : .call(SwiftType.url.code(), [.argument("string", .literal("http://127.0.0.1"))])
    let arguments = secrets + [.argument("baseURL", address), "environment: [:]"]
    let variable = isTested ? "let client" : "_"
    let client = NominalType(context.configuration.client, of: .sdk).code()
    return .call("\(variable) = try \(client)", arguments)
  }

  private var variables: [PackageVariableModel] {
    var variables = credentials.flatMap { credential in
      let words = MarkdownText.escaped(credential.documentation)
      var variables = [PackageVariableModel(name: credential.variable, words: words)]
      if let variable = credential.passwordVariable {
        variables.append(PackageVariableModel(name: variable, words: "The password for it."))
      }
      return variables
    }
    let address = "The base URL of the API"
    let otherwise = defaultAddress.map { "; by default `\($0.replacing("`", with: "'"))`" } ?? ""
    variables.append(
      PackageVariableModel(
        name: context.configuration.environmentPrefix + "_BASE_URL",
        words: address + otherwise + "."))
    return variables
  }

  // MARK: The test

  private var localServer: Layout {
    let name = ExternalName("LocalServer", of: "SpecsmithTesting")
    let isTaken = sdk.types.contains { context.typeNames.simpleName(of: $0.id) == name.name }
    return isTaken ? "\(name.module).\(name)" : Layout(name)
  }

  private func model(
    _ call: SampleCall, _ expression: CallExpression, result: Layout
  ) -> PackageCallModel {
    let statement = (expression.hasResult ? result : "") + "try await " + expression.code
    var model = PackageCallModel(
      title: StringLiteral.escaped(call.operation.key.title), statement: statement,
      hasResult: expression.hasResult,
      method: StringLiteral.quoted(call.operation.method),
      path: StringLiteral.quoted(call.path ?? ""), server: "", json: "")
    func server(respondingTo response: Layout) -> Layout {
      .call(
        "let server = try \(localServer)",
        [
          .argument("respondingTo", .literal(call.operation.method)),
          .argument("at", .literal(call.path ?? "")), .argument("with", response),
        ])
    }
    switch call.response.content {
    case .nothing: model.server = server(respondingTo: ".nothing")
    case .text(let text, let contentType):
      model.server = server(
        respondingTo: .call(
          ".text", [.literal(text), .argument("contentType", .literal(contentType))]))
    case .json(let value): model.json = ExampleText.lines(of: value)
    }
    return model
  }
}

extension SampleCall {
  private static let methods: Set = ["GET", "PUT", "POST", "PATCH", "DELETE"]

  /// Header fields that belong to the connection, not to the call.
  private static let ownFields: Set = [
    "host", "connection", "content-length", "content-encoding", "transfer-encoding", "expect",
    "upgrade", "te", "trailer", "keep-alive", "accept-encoding", "cookie", "date",
  ]

  /// Whether every client and server transmits the call unchanged.
  public var canBeTested: Bool {
    guard path != nil, Self.methods.contains(operation.method) else { return false }
    if operation.method == "GET", body != nil { return false }
    return arguments.allSatisfy { argument in
      let parameter = operation.parameters[argument.index]
      return parameter.in != .header || !Self.ownFields.contains(parameter.name.lowercased())
    }
  }
}
