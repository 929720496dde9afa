import TemplateEngine

/// The client's file.
struct ClientModel: ViewModel {
  var ignoredRules: String
  var documentation: String
  var name: String
  var baseURL: String
  var baseURLVariable: String
  var credentials: [CredentialModel]
  var resources: [ResourceReferenceModel]
  var operations: [OperationModel]

  /// Its parameters are of Foundation's types.
  private var importsFoundation: Bool { true }

  static let fields: [Field<ClientModel>] = [
    .flag("importsFoundation", "whether a type of Foundation is named") { $0.importsFoundation },
    .text("ignoredRules", "the rules of `swift format` that a name breaks") { $0.ignoredRules },
    .text("documentation", "the comment, each line with its slashes") { $0.documentation },
    .text("name", "the client's type") { $0.name },
    .text("baseURL", "the documented address, as a literal; empty where there is none") {
      $0.baseURL
    },
    .text("baseURLVariable", "the environment variable of the address, as a literal") {
      $0.baseURLVariable
    },
    .list("credentials", "what the client must hold") { $0.credentials },
    .list("resources", "the resources right below the client") { $0.resources },
    .list("operations", "the operations right on the client") { $0.operations },
  ]
}

/// Something that the client must hold.
struct CredentialModel: ViewModel {
  var documentation: String
  var parameter: String
  var variable: String
  var secondParameter: String
  var secondVariable: String
  var constructor: String
  var field: String

  static let fields: [Field<CredentialModel>] = [
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
