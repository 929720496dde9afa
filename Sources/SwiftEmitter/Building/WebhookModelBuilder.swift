import SDKModel
import TemplateEngine
import TextGrammar

/// Builds the view model of webhooks.
struct WebhookModelBuilder {
  let sdk: SDK
  let part: SDKPart
  let context: EmissionContext

  /// - Returns: `nil` if there are none.
  func model() -> WebhookFileModel? {
    let shapes = WebhookShape.all(of: sdk, part, context)
    guard !shapes.isEmpty else { return nil }
    let names = WebhookShape.all(of: sdk, SDKPart(wholeOf: sdk), context).map(\.method.name)
    return WebhookFileModel(
      brokenRules: FormatRules.broken(by: names),
      webhooks: shapes.map { shape in
        WebhookModel(documentation: documentation(of: shape.webhook), method: shape.method)
      })
  }

  private func documentation(of webhook: Webhook) -> Comment {
    DocumentationComment.make(
      [
        .document(webhook.documentation.summary),
        .document(
          webhook.documentation.description == webhook.documentation.summary
            ? nil : webhook.documentation.description),
        .own(
          "Reads the body of the `\(webhook.method)` that is sent for `\(webhook.name.replacing(sign: "`", with: "'"))`."
        ),
        .list([
          "Throws: `DecodingError` if the body does not match the API's document, and "
            + "``ValidationError`` if it violates a constraint."
        ]),
      ])
  }
}
