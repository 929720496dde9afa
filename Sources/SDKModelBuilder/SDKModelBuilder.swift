import Diagnostics
import OpenAPIDocument
import SDKModel
import SchemaChecking

/// Turns an OpenAPI document into the model of an SDK. What comes after knows OpenAPI no more.
public struct SDKModelBuilder {
  private let document: OpenAPIDescription
  private let typing: Typing
  private let describesExchanges: Bool

  /// - Parameter describesExchanges: Whether the model also has what travels without being read:
  ///   ``Operation/exchange`` and ``SDK/unreadTypes``.
  public init(
    _ document: OpenAPIDescription, typing: Typing = .inferred, describesExchanges: Bool = false
  ) {
    self.document = document
    self.typing = typing
    self.describesExchanges = describesExchanges
  }

  /// - Returns: The model, and what of the document it could not carry over.
  public func build() -> (sdk: SDK, diagnostics: DiagnosticList) {
    let shown = ExampleCollector(document)
    var types = TypeBuilder(document, typing: typing)
    types.expectExamples(of: shown.values.flatMap { [$0.schema, $0.owner].compactMap { $0 } })
    types.declareComponents()
    let security = SecurityBuilder(document)
    let servers = ServerBuilder().build(document.servers)
    var operations = OperationBuilder(
      document: document, security: security, servers: servers, types: types)
    let root = operations.buildResources()
    var webhooks = WebhookBuilder(document: document, types: operations.types)
    let payloads = webhooks.build()
    types = webhooks.types
    types.finish()
    types.asserted.finish()

    var examples = ExampleBuilder(types: types)
    let agreeing = examples.examples(showing: shown.values)
    var diagnostics = types.diagnostics
    let read = types
    var satisfiability = SatisfiabilityCheck { read.schema(at: $0) }
    diagnostics.append(contentsOf: satisfiability.diagnostics(of: document.outermostSchemas))
    diagnostics.append(contentsOf: security.diagnostics)
    diagnostics.append(
      contentsOf: ServerBuilder().diagnostics(
        of: document.servers + document.operations.flatMap(\.servers)))
    diagnostics.append(contentsOf: shown.diagnostics.diagnostics)
    diagnostics.append(contentsOf: examples.diagnostics.diagnostics)
    var sdk = SDK(
      title: document.info.title, version: document.info.version,
      documentation: Documentation(
        summary: document.info.summary, description: document.info.description),
      servers: servers, credentials: security.credentials(), security: security.usual,
      types: types.declarationTree(),
      root: root, examples: agreeing, webhooks: payloads,
      assertedSchemas: types.asserted.schemas,
      schemas: types.asserted.registry.sources(in: document.root))
    if describesExchanges {
      var exchanges = ExchangeBuilder(document, types: types)
      sdk.root = exchanges.describing(root)
      sdk.unreadTypes = exchanges.unreadTypes
    }
    return (sdk, diagnostics)
  }
}
