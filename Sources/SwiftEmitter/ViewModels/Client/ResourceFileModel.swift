import TemplateEngine

/// A file that declares a resource.
struct ResourceFileModel: ViewModel {
  var importsFoundation: Bool
  var ignoredRules: String
  var parent: Layout
  var documentation: Comment
  var name: String
  var resources: [ResourceReferenceModel]
  var operations: [OperationModel]

  static let fields: [Field<ResourceFileModel>] = [
    .text("ignoredRules", "the rules of `swift format` that a name breaks") { $0.ignoredRules },
    .flag("importsFoundation", "whether a type of Foundation is named") { $0.importsFoundation },
    .code("parent", "the type that the resource nests in") { $0.parent },
    .comment("documentation", "the comment, each line with its slashes") { $0.documentation },
    .text("name", "the resource's own type") { $0.name },
    .list("resources", "the resources below this one") { $0.resources },
    .list("operations", "the operations of this resource") { $0.operations },
  ]
}
