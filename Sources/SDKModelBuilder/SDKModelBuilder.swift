import Diagnostics
import OpenAPIDocument
import SDKModel

/// Turns an OpenAPI document into the model of an SDK. What comes after knows OpenAPI no more.
public struct SDKModelBuilder {
  private let document: OpenAPIDescription

  public init(_ document: OpenAPIDescription) {
    self.document = document
  }

  /// - Returns: The model, and what of the document it could not carry over.
  public func build() -> (sdk: SDK, diagnostics: DiagnosticList) {
    var types = TypeBuilder(document)
    types.declareComponents()
    var operations = OperationBuilder(document: document, types: types)
    let root = operations.buildResources()
    types = operations.types
    types.finish()

    var diagnostics = types.diagnostics
    let credentials = CredentialBuilder(document: document).build(diagnostics: &diagnostics)
    let sdk = SDK(
      title: document.info.title, version: document.info.version,
      documentation: Documentation(
        summary: document.info.summary, description: document.info.description),
      baseURL: document.servers.first.map(Self.address),
      credentials: credentials,
      types: types.declarationTree(),
      root: root)
    return (sdk, diagnostics)
  }

  /// A server's URL with the default of each variable in its place.
  private static func address(of server: Server) -> String {
    server.variables.reduce(server.url) { url, variable in
      url.replacing("{\(variable.name)}", with: variable.defaultValue)
    }
  }
}
