import SDKModel

/// The public declaration for a webhook's payload: a function of the type `Webhooks`.
struct WebhookShape {
  let webhook: Webhook
  let method: MethodShape

  static let typeName = "Webhooks"

  /// The webhooks in a part of an SDK. Their names come from the whole SDK.
  static func all(of sdk: SDK, _ part: SDKPart, _ context: EmissionContext) -> [WebhookShape] {
    let names = NameScope(style: .lowerCamelCase, reserved: []).assign(sdk.webhooks.map(\.name))
    return sdk.webhooks.filter(part.contains).map { webhook in
      let element = SDKElement.webhook(webhook.name)
      return WebhookShape(
        webhook: webhook,
        method: MethodShape(
          name: names[webhook.name],
          parameters: [
            SwiftParameter(label: .other("from"), name: "body", type: .data, element: element),
            SwiftParameter(
              name: "validation", type: .optional(.validationOptions),
              defaultValue: ".init()", element: element),
          ], effects: .throwing, result: context.type(of: webhook.payload),
          deprecation: webhook.deprecation?.compilerMessage))
    }
  }
}
