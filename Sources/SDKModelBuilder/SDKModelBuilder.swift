import Diagnostics
import OpenAPIDocument
import OperationNames
import SDKModel
import SchemaChecking
import Threads

/// Turns an OpenAPI document into the model of an SDK. Later stages do not depend on OpenAPI.
public struct SDKModelBuilder: Sendable {
  private let document: OpenAPIDescription
  private let typing: Typing
  private let names: NameSettings
  private let released: ReleasedNames
  private let mappings: TypeMappings
  private let purpose: Purpose

  /// The purpose of a model.
  public enum Purpose: Sendable {
    /// Generating an SDK: the document's examples and contradictions are checked.
    case writing
    /// Comparing with another SDK, without checking examples and contradictions.
    case comparing
  }

  public init(
    _ document: OpenAPIDescription, typing: Typing = .inferred,
    names: NameSettings = NameSettings(), released: ReleasedNames = ReleasedNames(),
    mappings: TypeMappings = TypeMappings(), for purpose: Purpose = .writing
  ) {
    self.document = document
    self.typing = typing
    self.names = names
    self.released = released
    self.mappings = mappings
    self.purpose = purpose
  }

  /// - Returns: The model, and diagnostics about constructs that were not carried over.
  public func build() -> (sdk: SDK, diagnostics: DiagnosticList) {
    let shown = purpose == .writing ? ExampleCollector(document) : nil
    var types = TypeBuilder(
      document, typing: typing, mappings: mappings,
      showing: (shown?.values ?? []).flatMap { [$0.schema, $0.owner].compactMap { $0 } })
    let schemas = types.shapes.schemas
    let contradictions =
      purpose == .writing ? DeepStack.begin { findContradictions(schemas) } : nil
    types.declare(document.schemas)
    let security = SecurityBuilder(document)
    let servers = ServerBuilder().build(document.servers)
    let operations = OperationBuilder(
      document: document, security: security, servers: servers, names: names,
      released: released)
    var root = operations.buildResources(&types)
    var webhooks = WebhookBuilder(document)
    let payloads = webhooks.build(&types)
    let reachableTypes = types.finish()
    let examples = shown.map { shown in
      DeepStack.begin { [types = types.examples] in
        var builder = ExampleBuilder(types: types, reachableTypes: reachableTypes, schemas: schemas)
        return (builder.examples(showing: shown.values), builder.diagnostics.diagnostics)
      }
    }
    let sources = DeepStack.begin { [registry = types.asserted.registry, tree = document.root] in
      registry.sources(in: tree)
    }
    operations.addWaits(to: &root, &types)
    operations.addPages(to: &root, &types)
    let placement = types.placement()

    var sdk = SDK(
      title: document.info.title, version: document.info.version,
      documentation: Documentation(
        summary: document.info.summary, description: document.info.description),
      servers: servers, credentials: security.credentials(), security: security.usual,
      types: types.table.tree(placement), root: root, webhooks: payloads,
      assertedSchemas: types.asserted.schemas,
      schemas: sources.value)
    sdk.aliases = placement.topLevelAliases
    sdk.replacements = types.replacements
    var chooser = NameChooser(names)
    let unknownNames = chooser.apply(to: &sdk)
    var diagnostics = types.diagnostics
    diagnostics.append(contentsOf: UnusedExtensions.warnings(in: document))
    diagnostics.append(contentsOf: unknownNames)
    diagnostics.append(
      contentsOf: mappings.errors(
        formats: types.formats, schemas: document.schemas.map(\.name)))
    diagnostics.append(contentsOf: contradictions?.value ?? [])
    diagnostics.append(contentsOf: security.diagnostics)
    diagnostics.append(
      contentsOf: ServerBuilder().diagnostics(
        of: document.servers + document.operations.flatMap(\.servers)))
    if let shown { diagnostics.append(contentsOf: shown.diagnostics.diagnostics) }
    if let (made, problems) = examples?.value {
      sdk.examples = made
      diagnostics.append(contentsOf: problems)
    }
    // Types that the client does not use come last. They are not reported if they are less exact
    // than their schemas, since the SDK does not contain them.
    let declaredCount = types.table.ids.count
    operations.completeExchanges(in: &sdk.root, &types)
    sdk.undeclaredTypes = types.table.ids.dropFirst(declaredCount).compactMap { types.table[$0] }
    return (sdk, diagnostics)
  }

  /// The schemas that no value satisfies.
  private func findContradictions(_ schemas: SchemaIndex) -> [Diagnostic] {
    var check = SatisfiabilityCheck { schemas.schema(at: $0) }
    return check.diagnostics(of: document.outermostSchemas)
  }
}
