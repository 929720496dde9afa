import TemplateEngine

/// The file that lists the operations of the API.
struct OperationsFileModel: FileModel {
  var brokenRules: FormatRules
  var client: String
  var operations: [OperationReferenceModel]

  static let fields: [Field<OperationsFileModel>] = [
    .text("client", "the client's type") { $0.client },
    .list("operations", "the operations, resource by resource") { $0.operations },
  ]
}

/// A constant for an operation.
struct OperationReferenceModel: ViewModel {
  var documentation: Comment
  var name: String
  var type: Layout
  var arguments: [ArgumentModel]

  static let fields: [Field<OperationReferenceModel>] = [
    .comment("documentation", "the comment, each line with its slashes") { $0.documentation },
    .text("name", "the constant's name") { $0.name },
    .code("type", "the type of the call's result") { $0.type },
    .list("arguments", "the operation's id, and what tells its calls apart") { $0.arguments },
  ]
}
