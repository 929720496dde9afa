import SDKModel
import TemplateEngine

/// The documentation of an operation's methods.
struct OperationDocumentation {
  private let shape: OperationShape
  private let operation: Operation

  init(_ shape: OperationShape) {
    self.shape = shape
    operation = shape.operation
  }

  /// - Parameter bodyProperties: The properties that replace the body as arguments; `nil` where it
  ///   is a value.
  func whole(bodyProperties: [PropertyTraits]?) -> Comment {
    var lines: [String] = []
    let described = shape.required.map { ($0.name, $0.words) }
    let further = shape.optional.map { ($0.name, $0.words) }
    let properties = (bodyProperties ?? []).map { traits in
      (
        traits.argumentName,
        PropertyDocumentation.words(
          traits.property.documentation, traits.property.defaultValue, traits.property.type)
      )
    }
    let body: [(String, String)] =
      bodyProperties == nil && operation.body != nil
      ? [("body", operation.body?.documentation.description ?? "What is sent.")] : []
    for (name, words) in described + body + properties + further
      + [("options", "What to do differently for this call alone.")]
    {
      let words = flat(words)
      if !words.isEmpty { lines.append("  - \(name): \(words)") }
    }
    var throwsText = "- Throws: ``APIError`` when the answer is a failure or there is none"
    if operation.body != nil
      || operation.parameters.contains(where: { !$0.type.constraints.isEmpty })
    {
      throwsText +=
        "; ``ValidationError``, before anything is sent, when a documented rule is broken"
    }
    let result = flat(operation.success.documentation)
    let returns =
      shape.sending.result == .void || result.isEmpty ? "" : "- Returns: \(result)\n"
    return DocumentationComment.make(
      [
        operation.documentation.summary,
        operation.documentation.description == operation.documentation.summary
          ? nil : operation.documentation.description,
        "`\(operation.method) \(pathText)`",
        scopesText, followUpsText,
        "- Parameters:\n" + lines.joined(separator: "\n") + "\n" + returns + throwsText + ".",
      ])
  }

  /// For the same call in another form.
  func short(_ difference: String) -> Comment {
    DocumentationComment.make(
      [operation.documentation.summary, "`\(operation.method) \(pathText)`, \(difference)."])
  }

  private func flat(_ text: String) -> String {
    if text.isOneLine { return text }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private var scopesText: String? {
    guard !operation.scopes.isEmpty else { return nil }
    let scopes = operation.scopes.map { "`" + flat($0).replacing("`", with: "'") + "`" }
    return "Needs " + scopes.joined(separator: ", ") + "."
  }

  private var followUpsText: String? {
    guard !operation.followUps.isEmpty else { return nil }
    return "What is answered leads to:\n"
      + operation.followUps.map { "- " + flat($0) }.joined(separator: "\n")
  }

  private var pathText: String { operation.key.pathText.replacing("`", with: "'") }
}
