import Markdown
import SDKModel
import TemplateEngine
import TextGrammar

/// Builds the view model of a new package.
struct PackageBuilder {
  let sdk: SDK
  let context: EmissionContext
  let description: PackageEmitter.Description

  func model(_ calls: GuideCalls) -> PackageModel {
    let guide = GuideBuilder(sdk, context, module: description.name)
    let tested = calls.tested.flatMap { call in
      guide.expression(of: call).map { (call: call, expression: $0) }
    }
    let transport = context.configuration.transport
    let stubbedExample = stubbed(guide, variable: "let stubbed")
    let isInside = description.document.contains("/")
    return PackageModel(
      name: description.name, title: MarkdownText.escaped(sdk.title),
      guide: guide.model(calls),
      dependency: description.dependency.arguments,
      dependencyIdentity: StringLiteral.escaped(description.dependency.identity),
      publishedDependency: description.dependency.isFolder
        ? description.publishedDependency.arguments : "",
      installation: installation, installedIdentity: installedIdentity,
      isPublished: description.repository != nil,
      transport: transport == .urlSession ? [] : [transport.rawValue],
      transportProduct: [transport.product].compactMap { $0 },
      trait: [transport.trait].compactMap { $0 },
      settingsSchema: [description.settingsSchema].compactMap { $0 },
      document: MarkdownText.escaped(description.document),
      documentLink: MarkdownText.link(description.document),
      documentWord: ShellWord.quoted(description.document),
      generateOptions: isInside ? " --config specsmith.yaml" : "",
      license: description.license.title, holder: DocumentationComment.line(sdk.title),
      construction: construction(
        guide, address: tested == nil ? Self.anyAddress : "server.url",
        variable: tested == nil ? "_" : "let client"),
      stubbed: stubbed(guide, variable: "let client"),
      stubbedExample: stubbedExample,
      stubbedImports: GuideBuilder.imports(of: stubbedExample, with: "SpecsmithTesting"),
      localServer: testingName("LocalServer"), stubTransport: testingName("StubTransport"),
      tested: tested.map { [model($0.call, $0.expression)] } ?? [])
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

  // MARK: Installation

  private var installation: String {
    guard let repository = description.repository else {
      return "path: " + StringLiteral.quoted("../" + description.folder)
    }
    return "url: \(StringLiteral.quoted(repository)), from: \"1.0.0\""
  }

  private var installedIdentity: String {
    StringLiteral.escaped(
      description.repository.map(PackageDependency.identity(of:)) ?? description.folder)
  }

  // MARK: The tests

  private static let anyAddress = Layout.call(
    SwiftType.url.code(), [.argument("string", .literal("http://127.0.0.1"))])

  private func stubbed(_ guide: GuideBuilder, variable: String) -> Layout {
    construction(
      guide, address: guide.defaultAddress == nil ? Self.anyAddress : nil, transport: "stub",
      variable: variable)
  }

  private func construction(
    _ guide: GuideBuilder, address: Layout?, transport: Layout? = nil, variable: String
  ) -> Layout {
    let secrets = guide.credentials.flatMap {
      [$0.shape.parameter, $0.shape.password].compactMap { $0 }
    }
    .map { Layout.argument($0, .literal("example")) }
    let arguments =
      secrets + (address.map { [.argument("baseURL", $0)] } ?? [])
      + (transport.map { [.argument("transport", $0)] } ?? []) + ["environment: [:]"]
    let client = NominalType(context.configuration.client, of: .sdk).code()
    return .call("\(variable) = try \(client)", arguments)
  }

  /// A name of the module for tests, with the module if the SDK has a type of the name.
  private func testingName(_ text: String) -> Layout {
    let name = ExternalName(text, of: "SpecsmithTesting")
    let isTaken = sdk.types.contains { context.typeNames.simpleName(of: $0.id) == name.name }
    return isTaken ? "\(name.module).\(name)" : Layout(name)
  }

  private func model(_ call: SampleCall, _ expression: CallExpression) -> PackageTestModel {
    let statement = (expression.hasResult ? "_ = " : "") + "try await " + expression.code
    var model = PackageTestModel(
      title: StringLiteral.escaped(call.operation.key.title), statement: statement,
      operation: .literal(call.operation.nameForStubs),
      method: StringLiteral.quoted(call.operation.method),
      path: StringLiteral.quoted(call.path ?? ""), server: "", json: "")
    func server(respondingTo response: Layout) -> Layout {
      .call(
        "let server = try \(testingName("LocalServer"))",
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
