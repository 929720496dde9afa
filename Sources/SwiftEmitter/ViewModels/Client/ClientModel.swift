import TemplateEngine

/// The client's file.
struct ClientModel: FileModel {
  var brokenRules: FormatRules
  var documentation: Comment
  var name: String
  /// The client's protocol; empty if it has none.
  var conformance: String
  var initializerDocumentation: Comment
  var initializer: MethodShape
  var baseURL: Layout
  var baseURLVariable: String
  var environmentPrefix: String
  var product: Layout
  var credentials: [CredentialModel]
  var security: Layout
  var hasServers: Bool
  var resources: [ResourceReferenceModel]
  var operations: [OperationModel]
  var retired: [UnavailableMethodModel]

  static let fields: [Field<ClientModel>] = [
    .comment("documentation", "the comment, each line with its slashes") { $0.documentation },
    .text("name", "the client's type") { $0.name },
    .text("conformance", "the client's protocol; empty for none") { $0.conformance },
    .comment("initializerDocumentation", "the initializer's comment, each line with its slashes") {
      $0.initializerDocumentation
    },
    .list("parameters", "the initializer's parameters") {
      ParameterModel.list($0.initializer, in: $0.name)
    },
    .code("baseURL", "the documented address, as a literal, which is empty where there is none") {
      $0.baseURL
    },
    .text("baseURLVariable", "the environment variable of the address, as a literal") {
      $0.baseURLVariable
    },
    .text("environmentPrefix", "the prefix of environment variables, within a literal") {
      $0.environmentPrefix
    },
    .code("product", "the name and version of the SDK for the user agent, as a literal") {
      $0.product
    },
    .list("credentials", "the credentials of the client") { $0.credentials },
    .flag("hasChoice", "whether the client can do without some of its credentials") {
      $0.credentials.contains(where: \.shape.isOptional)
    },
    .code("security", "the schemes of requests that name none, as a literal") {
      $0.security
    },
    .flag("hasServers", "whether the document names servers to choose from") { $0.hasServers },
    .list("resources", "the resources right below the client") { $0.resources },
    .list("operations", "the operations right on the client") { $0.operations },
    .list("retired", "the methods of operations that the API no longer has") { $0.retired },
  ]
}

/// A credential of the client.
struct CredentialModel: ViewModel {
  var documentation: String
  var shape: CredentialShape
  var variable: String
  var passwordVariable: String?
  var constructor: String
  /// The header field or parameter that contains a key.
  var field: String?
  /// The name of the security scheme, if requests state theirs.
  var scheme: String?

  static let fields: [Field<CredentialModel>] = [
    .flag("isOptional", "whether the parameter is optional") {
      $0.shape.isOptional
    },
    .text("documentation", "its description in the document, on one line") { $0.documentation },
    .text("name", "the parameter's name in code: keywords are in backticks") {
      $0.shape.parameter.declaredName
    },
    .text("parameter", "the initializer's parameter") { $0.shape.parameter },
    .text("secretMethod", "the method of the environment that looks up the value") {
      $0.shape.isOptional ? "secretIfPresent" : "secret"
    },
    .text("variable", "its environment variable, without quotation marks") { $0.variable },
    .text("secondParameter", "the password's parameter, where there is one") {
      $0.shape.password ?? ""
    },
    .text("secondVariable", "the password's environment variable") {
      $0.passwordVariable ?? ""
    },
    .text("constructor", "the kind of credential: `bearer`, `basic`, `header`, `query`, `cookie`") {
      $0.constructor
    },
    .flag("isRequired", "whether every request needs it") {
      $0.shape.credential.isRequired
    },
    .flag("hasProvider", "whether there is a parameter for a provider of the value") {
      $0.shape.provider != nil
    },
    .text("providerParameter", "the parameter for a provider of the value, where there is one") {
      $0.shape.provider ?? ""
    },
    .code("scheme", "the name of the security scheme, as a literal") {
      .literal(ifPresent: $0.scheme)
    },
    .code("field", "the name of the field that carries a key, as a literal") {
      .literal(ifPresent: $0.field)
    },
  ]
}

/// A property of a parent for its child resource.
struct ResourceReferenceModel: ViewModel {
  var documentation: Comment
  var name: String
  var type: String

  static let fields: [Field<ResourceReferenceModel>] = [
    .comment("documentation", "the comment, each line with its slashes") { $0.documentation },
    .text("name", "the property's name") { $0.name },
    .text("type", "the resource's type") { $0.type },
  ]
}
