import SDKModel

/// Makes the view model of the messages that the API sends.
struct WebhookBuilder {
  let sdk: SDK
  let part: SDKPart
  let context: EmissionContext

  /// - Returns: `nil` where there are none.
  func model() -> WebhookFileModel? {
    let webhooks = sdk.webhooks.filter(part.contains)
    guard !webhooks.isEmpty else { return nil }
    let names = NameScope(style: .lowerCamelCase, reserved: []).assign(sdk.webhooks.map(\.name))
    let models = webhooks.map { webhook in
      let type = context.elementText(webhook.payload, in: nil)
      return WebhookModel(
        documentation: documentation(of: webhook),
        deprecation: RecordBuilder.message(webhook.deprecation),
        name: (names[webhook.name] ?? webhook.name).declaredName, type: type)
    }
    return WebhookFileModel(
      ignoredRules: FormatRules.broken(by: Array(names.values)), webhooks: models)
  }

  private func documentation(of webhook: Webhook) -> String {
    DocumentationComment.make(
      [
        webhook.documentation.summary,
        webhook.documentation.description == webhook.documentation.summary
          ? nil : webhook.documentation.description,
        "Reads the body of the `\(webhook.method)` that is sent for `\(webhook.name.replacing("`", with: "'"))`.",
        """
        - Throws: `DecodingError` when the body is not what the API documents, and
          ``ValidationError`` when it breaks a documented rule.
        """,
      ], indentation: 2)
  }
}
