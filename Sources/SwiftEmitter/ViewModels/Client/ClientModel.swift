import TemplateEngine

/// The client's file.
struct ClientModel: ViewModel {
  var ignoredRules: String
  var documentation: String
  var name: String
  var initializerDocumentation: String
  var initializer: MethodShape
  var baseURL: String
  var baseURLVariable: String
  var credentials: [CredentialModel]
  var security: String
  var hasServers: Bool
  var resources: [ResourceReferenceModel]
  var operations: [OperationModel]

  /// Its parameters are of Foundation's types.
  private var importsFoundation: Bool { true }

  static let fields: [Field<ClientModel>] = [
    .flag("importsFoundation", "whether a type of Foundation is named") { $0.importsFoundation },
    .text("ignoredRules", "the rules of `swift format` that a name breaks") { $0.ignoredRules },
    .text("documentation", "the comment, each line with its slashes") { $0.documentation },
    .text("name", "the client's type") { $0.name },
    .text("initializerDocumentation", "the initializer's comment, each line with its slashes") {
      $0.initializerDocumentation
    },
    .text("parameters", "the initializer's parameters with types and defaults, on one line") {
      $0.initializer.parameters.text(in: $0.name)
    },
    .text("baseURL", "the documented address, as a literal; empty where there is none") {
      $0.baseURL
    },
    .text("baseURLVariable", "the environment variable of the address, as a literal") {
      $0.baseURLVariable
    },
    .list("credentials", "what the client can hold") { $0.credentials },
    .flag("hasChoice", "whether the client can do without some of its credentials") {
      $0.credentials.contains(where: \.isOptional)
    },
    .text("security", "the schemes that let a request in which names none, as a literal") {
      $0.security
    },
    .flag("hasServers", "whether the document names servers to choose from") { $0.hasServers },
    .list("resources", "the resources right below the client") { $0.resources },
    .list("operations", "the operations right on the client") { $0.operations },
  ]
}

/// Something that the client can hold.
struct CredentialModel: ViewModel {
  var documentation: String
  var parameter: String
  var variable: String
  var secondParameter: String
  var secondVariable: String
  var constructor: String
  var field: String
  var isRequired: Bool
  var providerParameter: String
  var scheme: String

  /// Whether the initializer can do without the text.
  var isOptional: Bool { !isRequired || !providerParameter.isEmpty }

  static let fields: [Field<CredentialModel>] = [
    .flag("isOptional", "whether the client can be made without the text") { $0.isOptional },
    .text("documentation", "what the document says of it, on one line") { $0.documentation },
    .text("parameter", "the initializer's parameter") { $0.parameter },
    .text("variable", "its environment variable, without quotation marks") { $0.variable },
    .text("secondParameter", "the password's parameter, where there is one") {
      $0.secondParameter
    },
    .text("secondVariable", "the password's environment variable") { $0.secondVariable },
    .text("constructor", "the kind of credential: `bearer`, `basic`, `header`, `query`, `cookie`") {
      $0.constructor
    },
    .flag("isRequired", "whether there is no request without it") { $0.isRequired },
    .flag("hasProvider", "whether there is a parameter that asks for a new token") {
      !$0.providerParameter.isEmpty
    },
    .text("providerParameter", "the parameter that asks for a new token, where there is one") {
      $0.providerParameter
    },
    .text("scheme", "the name of the security scheme, as a literal") { $0.scheme },
    .text("field", "the name of the field that carries a key, as a literal") { $0.field },
  ]
}

/// A resource as its parent offers it.
struct ResourceReferenceModel: ViewModel {
  var documentation: String
  var name: String
  var type: String

  static let fields: [Field<ResourceReferenceModel>] = [
    .text("documentation", "the comment, each line with its slashes") { $0.documentation },
    .text("name", "the property's name") { $0.name },
    .text("type", "the resource's type") { $0.type },
  ]
}
