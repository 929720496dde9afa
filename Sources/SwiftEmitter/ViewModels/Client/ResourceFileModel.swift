import TemplateEngine

/// A file that declares a resource.
struct ResourceFileModel: FileModel {
  var brokenRules: FormatRules
  var parent: Layout
  var documentation: Comment
  var name: String
  /// The resource's protocol; empty if it has none.
  var conformance: String
  var resources: [ResourceReferenceModel]
  var operations: [OperationModel]
  var retired: [UnavailableMethodModel]

  static let fields: [Field<ResourceFileModel>] = [
    .code("parent", "the type that the resource nests in") { $0.parent },
    .comment("documentation", "the comment, each line with its slashes") { $0.documentation },
    .text("name", "the resource's own type") { $0.name },
    .text("conformance", "the resource's protocol; empty for none") { $0.conformance },
    .list("resources", "the resources below this one") { $0.resources },
    .list("operations", "the operations of this resource") { $0.operations },
    .list("retired", "the methods of operations that the API no longer has") { $0.retired },
  ]
}
