import TemplateEngine

/// The file that reads what the API sends of its own accord.
struct WebhookFileModel: ViewModel {
  var ignoredRules: String
  var webhooks: [WebhookModel]

  /// Bodies are of one of Foundation's types.
  private var importsFoundation: Bool { true }

  static let fields: [Field<WebhookFileModel>] = [
    .text("ignoredRules", "the rules of `swift format` that a name breaks") { $0.ignoredRules },
    .flag("importsFoundation", "whether a type of Foundation is named") { $0.importsFoundation },
    .list("webhooks", "the messages") { $0.webhooks },
  ]
}

/// A message that the API sends.
struct WebhookModel: MethodViewModel {
  var documentation: Comment
  var method: MethodShape

  static let fields: [Field<WebhookModel>] =
    [.comment("documentation", "the comment, each line with its slashes") { $0.documentation }]
    + signature
}
