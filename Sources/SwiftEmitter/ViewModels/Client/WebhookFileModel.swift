import TemplateEngine

/// The file that reads the payloads of webhooks.
struct WebhookFileModel: FileModel {
  var brokenRules: FormatRules
  var webhooks: [WebhookModel]

  static let fields: [Field<WebhookFileModel>] = [
    .list("webhooks", "the messages") { $0.webhooks }
  ]
}

/// A webhook.
struct WebhookModel: MethodViewModel {
  var documentation: Comment
  var method: MethodShape

  static let fields: [Field<WebhookModel>] =
    [.comment("documentation", "the comment, each line with its slashes") { $0.documentation }]
    + signature
}
