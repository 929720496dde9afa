import Markdown
import SDKModel
import TemplateEngine

/// Writes the documentation of an operation's methods.
struct OperationDocumentation {
  let shape: OperationShape
  let operation: Operation

  private let context: EmissionContext

  init(_ shape: OperationShape, _ context: EmissionContext) {
    self.shape = shape
    operation = shape.operation
    self.context = context
  }

  /// - Parameter bodyProperties: The properties that are arguments instead of the body; `nil` if
  ///   the body is an argument.
  func whole(bodyProperties: [PropertyTraits]?) -> Comment {
    let described = shape.required.map(DocumentedParameter.init)
    let further = shape.optional.map(DocumentedParameter.init)
    let properties = (bodyProperties ?? []).map { traits in
      DocumentedParameter(
        name: traits.argumentName,
        blocks: PropertyDocumentation.blocks(
          traits.property.documentation, traits.property.defaultValue, traits.property.type))
    }
    let body =
      bodyProperties == nil && operation.body != nil
      ? [
        DocumentedParameter(
          name: "body",
          blocks: DocumentationComment.blocks(
            operation.body?.documentation.description ?? "The body of the request."))
      ] : []
    let options = DocumentedParameter(
      name: "options", words: "Options of this call.")
    var throwsText = "``APIError`` if the response is a failure, or there is none"
    if operation.body != nil
      || operation.parameters.contains(where: { !$0.type.constraints.isEmpty })
    {
      throwsText +=
        "; ``ValidationError``, before anything is sent, if the request violates a constraint"
    }
    return DocumentationComment.make(
      [
        .document(operation.documentation.summary),
        .document(
          operation.documentation.description == operation.documentation.summary
            ? nil : operation.documentation.description),
        .own(callText), .own(scopesText), .own(headersText), .own(pagesText),
        .own(startedWorkText),
        .blocks(followUps),
        .fields(
          described + body + properties + further + [options],
          returns: shape.sending.result == .void
            ? []
            : DocumentationComment.blocks(resultText),
          throws: throwsText + "."),
      ])
  }

  /// The comment for an overload of the same call.
  func short(_ difference: String) -> Comment {
    DocumentationComment.make(
      [
        .document(operation.documentation.summary),
        .own("\(callText), \(difference)."),
      ])
  }

  private var resultText: String {
    let documentation = operation.success.documentation
    switch operation.success.content {
    case .stream:
      return "The elements of the response, as they arrive. Leaving a loop over them closes the "
        + "connection.\n\n" + documentation
    case .location:
      return "The `Location` of the redirect, which is not followed.\n\n" + documentation
    case .oneOfSeveral: return "What came of the call."
    case .nothing, .json, .text, .bytes:
      guard operation.success.dependsOnStatus else { return documentation }
      return documentation + "\n\n`nil` if it has not changed."
    }
  }

  private var headersText: String? {
    let names = context.responseHeaders.names(of: operation)
    guard !names.isEmpty else { return nil }
    return "Header fields of the response: "
      + names.map { "`\(ResponseHeadersShape.typeName).\($0)`" }.joined(separator: ", ") + "."
  }

  private var pagesText: String? {
    shape.pages.map { "`\($0.method.name)` returns the items of all pages." }
  }

  /// The comment for the method that iterates over pages.
  func pages(_ pages: OperationShape.Pages) -> Comment {
    DocumentationComment.make(
      [
        .document(operation.documentation.summary),
        .own(
          "The items of all pages, and the pages as ``PagedSequence/pages``. Each page is requested "
            + "by `\(pages.called.name)` when it is needed, with the same arguments."),
        .own(callText),
      ])
  }

  private var startedWorkText: String? {
    shape.startedWork.map { "`\($0.method.name)` waits for the end of the work as well." }
  }

  private var scopesText: String? {
    guard !operation.scopes.isEmpty else { return nil }
    let scopes = operation.scopes.map { scope in
      let words = scope.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return "`" + words.replacing("`", with: "'") + "`"
    }
    return "Needs " + scopes.joined(separator: ", ") + "."
  }

  private var followUps: [MarkdownBlock] {
    guard !operation.followUps.isEmpty else { return [] }
    return [
      .paragraph([.markdown("Values of the response lead to:")]),
      .list(MarkdownList(items: operation.followUps.map(DocumentationComment.blocks))),
    ]
  }

  /// The method and the path, and the form of the request or the response if it is not the usual one.
  var callText: String {
    func code(_ text: String) -> String { "`" + text.replacing("`", with: "'") + "`" }
    let call = code(operation.method + " " + operation.key.pathText)
    return switch operation.form {
    case .whole, .stream: call
    case .response(let type): call + " as " + code(type)
    case .request(let type): call + " with " + code(type)
    }
  }
}
