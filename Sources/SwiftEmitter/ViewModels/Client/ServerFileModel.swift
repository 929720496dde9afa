import TemplateEngine

/// The file that declares the servers to choose from.
struct ServerFileModel: FileModel {
  var brokenRules: FormatRules
  var client: String
  var choices: [ServerChoiceModel]
  var servers: [ServerModel]

  static let fields: [Field<ServerFileModel>] = [
    .text("client", "the client's type") { $0.client },
    .list("choices", "the variables with a list of values") { $0.choices },
    .list("servers", "the servers") { $0.servers },
  ]
}

/// A variable with a list of values.
struct ServerChoiceModel: ViewModel {
  var documentation: Comment
  var name: String
  var cases: [ServerCaseModel]

  static let fields: [Field<ServerChoiceModel>] = [
    .comment("documentation", "the comment, each line with its slashes") { $0.documentation },
    .text("name", "the enumeration's name") { $0.name },
    .list("cases", "the values") { $0.cases },
  ]
}

/// A value of a variable.
struct ServerCaseModel: ViewModel {
  var name: String
  var value: Layout

  static let fields: [Field<ServerCaseModel>] = [
    .text("name", "the case's name") { $0.name },
    .code("value", "the value, as a literal") { $0.value },
  ]
}

/// A server.
struct ServerModel: ViewModel {
  var documentation: Comment
  var method: MethodShape
  /// The qualified name of `ServerAddress`.
  var scope: String
  var address: Layout

  static let fields: [Field<ServerModel>] = [
    .comment("documentation", "the comment, each line with its slashes") { $0.documentation },
    .text("name", "the member's name") { $0.method.name.declaredName },
    .flag("hasParameters", "whether the address has variables") {
      !$0.method.parameters.isEmpty
    },
    .list("parameters", "the variables") { ParameterModel.list($0.method, in: $0.scope) },
    .code("address", "the address as an interpolated literal") { $0.address },
  ]
}
