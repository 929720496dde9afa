import SDKModel
import TemplateEngine

/// Makes the view model of the messages that the API sends.
struct WebhookModelBuilder {
  let sdk: SDK
  let part: SDKPart
  let context: EmissionContext

  /// - Returns: `nil` where there are none.
  func model() -> WebhookFileModel? {
    let methods = methods
    guard !methods.isEmpty else { return nil }
    return WebhookFileModel(
      brokenRules: FormatRules.broken(by: Array(names.values)),
      webhooks: methods.map { webhook, method in
        WebhookModel(documentation: documentation(of: webhook), method: method)
      })
  }

  /// The messages, each with the function that reads it.
  var methods: [(webhook: Webhook, method: MethodShape)] {
    let names = names
    return sdk.webhooks.filter(part.contains).map { webhook in
      let element = SDKElement.webhook(webhook.name)
      return (
        webhook,
        MethodShape(
          name: names[webhook.name] ?? webhook.name,
          parameters: [
            SwiftParameter(label: .other("from"), name: "body", type: .data, element: element),
            SwiftParameter(
              name: "validation", type: .optional(.validationOptions),
              defaultValue: ".init()", element: element),
          ], effects: .throwing, result: context.type(of: webhook.payload),
          deprecation: webhook.deprecation?.compilerMessage)
      )
    }
  }

  private var names: [String: String] {
    NameScope(style: .lowerCamelCase, reserved: []).assign(sdk.webhooks.map(\.name))
  }

  private func documentation(of webhook: Webhook) -> Comment {
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
      ])
  }
}
