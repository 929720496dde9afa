import TemplateEngine

/// A file that declares the protocol of a resource, or of the client.
struct ProtocolFileModel: FileModel {
  var brokenRules: FormatRules
  /// The type that the protocol nests in; empty for the client's protocol.
  var parent: Layout
  var documentation: Comment
  var name: String
  var qualifiedName: Layout
  var resources: [ResourceRequirementModel]
  var operations: [OperationRequirementModel]

  static let fields: [Field<ProtocolFileModel>] = [
    .flag("isNested", "whether the protocol nests in a type") { !$0.parent.isEmpty },
    .code("parent", "the type that the protocol nests in") { $0.parent },
    .comment("documentation", "the comment, each line with its slashes") { $0.documentation },
    .text("name", "the protocol") { $0.name },
    .code("qualifiedName", "the protocol with the types that it nests in") { $0.qualifiedName },
    .flag("hasResources", "whether there are resources below this one") { !$0.resources.isEmpty },
    .list("resources", "the resources below this one") { $0.resources },
    .flag("hasOperations", "whether the resource has operations") { !$0.operations.isEmpty },
    .list("operations", "the operations of this resource") { $0.operations },
  ]
}

/// The property that a protocol requires for a resource.
struct ResourceRequirementModel: ViewModel {
  var reference: ResourceReferenceModel
  var conformance: Layout

  static let fields: [Field<ResourceRequirementModel>] = [
    .comment("documentation", "the comment, each line with its slashes") {
      $0.reference.documentation
    },
    .text("name", "the property's name") { $0.reference.name },
    .text("type", "the associated type, which is called as the resource's type") {
      $0.reference.type
    },
    .code("protocol", "the protocol of the resource") { $0.conformance },
  ]
}

/// The method that a protocol requires for an operation, and those that call it.
struct OperationRequirementModel: MethodViewModel {
  var documentation: Comment
  /// Without default values.
  var method: MethodShape
  var call: ProtocolCallModel
  var overloads: [OverloadModel]
  var poll: PollModel?
  var startedWork: StartedWorkModel?
  var pages: PagesModel?

  static let fields: [Field<OperationRequirementModel>] =
    [.comment("documentation", "the comment, each line with its slashes") { $0.documentation }]
    + signature + [
      .model("call", "the same call with default values") { $0.call },
      .list("overloads", "the same call with the body's properties as arguments") { $0.overloads },
      .model("poll", "the methods that wait for the end of what it asks for") { $0.poll },
      .model("startedWork", "the method that waits for the end of what it starts") {
        $0.startedWork
      },
      .model("pages", "the method that iterates over the items of all pages") { $0.pages },
    ]
}

/// A method with default values that calls the required one.
struct ProtocolCallModel: MethodViewModel {
  var documentation: Comment
  var method: MethodShape
  var call: Layout

  static let fields: [Field<ProtocolCallModel>] =
    [.comment("documentation", "the comment, each line with its slashes") { $0.documentation }]
    + signature + [.code("call", "the call of the required method") { $0.call }]
}
