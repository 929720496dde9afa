import Diagnostics
import OpenAPIDocument

/// Warnings about extensions of requests that the API sends: no call is made of these.
enum UnusedExtensions {
  static func warnings(in document: OpenAPIDescription) -> [Diagnostic] {
    let webhooks = document.webhooks.flatMap(\.operations)
    let callbacks = document.operations.flatMap(\.callbacks).flatMap(\.requests)
      .flatMap(\.operations)
    return webhooks.flatMap { warnings(about: $0, "a webhook") }
      + callbacks.flatMap { warnings(about: $0, "a callback") }
  }

  private static func warnings(about operation: OperationObject, _ kind: String) -> [Diagnostic] {
    (operation.extensions + operation.parameters.flatMap(\.extensions)).compactMap { found in
      guard SpecsmithExtension(rawValue: found.name) != nil else { return nil }
      return .warning(
        .unsupportedField, "`\(found.name)` means nothing in \(kind), which is no call of the SDK",
        at: found.value.location)
    }
  }
}
