import Diagnostics
import OpenAPIDocument
import SDKModel
import SchemaChecking

/// Turns an OpenAPI document into the model of an SDK. What comes after knows OpenAPI no more.
public struct SDKModelBuilder {
  private let document: OpenAPIDescription
  private let typing: Typing
  private let purpose: Purpose

  /// What a model is for.
  public enum Purpose: Sendable {
    /// An SDK is written: what a document shows and contradicts matters.
    case writing
    /// It is compared with another one: the model also has what travels without being read,
    /// ``Operation/exchange`` and ``SDK/unreadTypes``, but no examples.
    case comparing
  }

  public init(
    _ document: OpenAPIDescription, typing: Typing = .inferred, for purpose: Purpose = .writing
  ) {
    self.document = document
    self.typing = typing
    self.purpose = purpose
  }

  /// - Returns: The model, and what of the document it could not carry over.
  public func build() -> (sdk: SDK, diagnostics: DiagnosticList) {
    let shown = purpose == .writing ? ExampleCollector(document) : nil
    var types = TypeBuilder(document, typing: typing)
    types.expectExamples(
      of: (shown?.values ?? []).flatMap { [$0.schema, $0.owner].compactMap { $0 } })
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

    var sdk = SDK(
      title: document.info.title, version: document.info.version,
      documentation: Documentation(
        summary: document.info.summary, description: document.info.description),
      servers: servers, credentials: security.credentials(), security: security.usual,
      types: types.declarationTree(), root: root, webhooks: payloads,
      assertedSchemas: types.asserted.schemas,
      schemas: types.asserted.registry.sources(in: document.root))
    var diagnostics = types.diagnostics
    if purpose == .writing {
      let read = types
      var satisfiability = SatisfiabilityCheck { read.schema(at: $0) }
      diagnostics.append(contentsOf: satisfiability.diagnostics(of: document.outermostSchemas))
    }
    diagnostics.append(contentsOf: security.diagnostics)
    diagnostics.append(
      contentsOf: ServerBuilder().diagnostics(
        of: document.servers + document.operations.flatMap(\.servers)))
    if let shown {
      var examples = ExampleBuilder(types: types)
      sdk.examples = examples.examples(showing: shown.values)
      diagnostics.append(contentsOf: shown.diagnostics.diagnostics)
      diagnostics.append(contentsOf: examples.diagnostics.diagnostics)
    }
    if purpose == .comparing {
      var exchanges = ExchangeBuilder(document, types: types)
      sdk.root = exchanges.describing(root)
      sdk.unreadTypes = exchanges.unreadTypes
    }
    return (sdk, diagnostics)
  }
}
