import Markdown
import SDKModel
import TemplateEngine
import TextGrammar

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
    let parameters = arguments(bodyProperties: bodyProperties)
    let isChecked =
      operation.body != nil || operation.parameters.contains { !$0.type.constraints.isEmpty }
    return DocumentationComment.make(
      beginning + [
        .own(scopesText), .own(headersText), .own(pagesText), .own(startedWorkText),
        .blocks(followUps),
        .fields(
          parameters + options("Options of this call.", beside: parameters),
          returns: shape.sending.result == .void
            ? [] : resultText.map(DocumentationComment.blocks) ?? [],
          throws: isChecked
            ? "``APIError``; ``ValidationError`` if the request violates a constraint."
            : "``APIError``."),
      ])
  }

  /// The arguments of a method that makes the call, without its options.
  ///
  /// - Parameter bodyProperties: The properties that are arguments instead of the body; `nil` if
  ///   the body is an argument.
  func arguments(bodyProperties: [PropertyTraits]?) -> [DocumentedParameter] {
    let body =
      bodyProperties == nil && operation.body != nil
      ? [
        DocumentedParameter(
          name: "body",
          blocks: DocumentationComment.blocks(
            operation.body?.documentation.description ?? "The body of the request."))
      ] : []
    let properties = (bodyProperties ?? []).map { traits in
      DocumentedParameter(
        name: traits.argumentName,
        blocks: PropertyDocumentation.blocks(
          traits.property.documentation, traits.property.defaultValue, traits.property.type))
    }
    return shape.required.map(DocumentedParameter.init) + body + properties
      + shape.optional.map(DocumentedParameter.init)
  }

  /// The arguments of the method that users call, without its options.
  var calledArguments: [DocumentedParameter] {
    let overload = shape.overloads.first
    // A property that the method sets itself is no argument.
    let names = Set(shape.called.parameters.map(\.name))
    return arguments(bodyProperties: overload?.properties).filter { names.contains($0.name) }
  }

  /// Alone, the argument adds nothing to its name.
  func options(
    _ words: String, beside parameters: [DocumentedParameter]
  ) -> [DocumentedParameter] {
    parameters.contains { !$0.blocks.isEmpty }
      ? [DocumentedParameter(name: "options", words: words)] : []
  }

  /// The call comes after the summary, so that no long description stands before it.
  private var beginning: [DocumentationComment.Part] {
    let summary = operation.documentation.summary
    let description = operation.documentation.description
    guard summary != nil else { return [.document(description), .own(callText)] }
    return [
      .document(summary), .own(callText), .document(description == summary ? nil : description),
    ]
  }

  /// The comment for an overload of the same call.
  ///
  /// - Parameter difference: How it differs from the method that says more; `nil` if it does not.
  func short(_ difference: String? = nil) -> Comment {
    DocumentationComment.make(
      [
        .document(operation.documentation.summary),
        .own(difference.map { "\(callText), \($0)." } ?? callText),
      ])
  }

  private var resultText: String? {
    let documentation = operation.success.documentation
    switch operation.success.content {
    case .stream:
      return "The elements of the response, as they arrive. Leaving a loop over them closes the "
        + "connection.\n\n" + documentation
    case .location:
      return "The `Location` of the redirect, which is not followed.\n\n" + documentation
    case .oneOfSeveral: return "What came of the call."
    case .nothing, .json, .text, .bytes:
      guard operation.success.dependsOnStatus else {
        let words = Self.isGeneric(documentation) ? nil : documentation
        return [partsText, words].compactMap { $0 }.joined(separator: "\n\n").nonEmpty
      }
      return documentation + "\n\n`nil` if it has not changed."
    }
  }

  private var partsText: String? {
    guard case .bytes(let contentType) = operation.success.content,
      MediaTypeName(contentType).type == "multipart"
    else { return nil }
    return "The response has several parts, which `parts()` reads as they arrive."
  }

  /// Whether the description of a response only states that it is one.
  private static func isGeneric(_ description: String) -> Bool {
    let words = description.lowercased().split { !$0.isLetter }
    return words.allSatisfy {
      [
        "a", "default", "ok", "okay", "operation", "request", "response", "success", "successful",
        "successfully", "the", "was",
      ].contains($0)
    }
  }

  private var headersText: String? {
    let names = context.responseHeaders.names(of: operation)
    guard !names.isEmpty else { return nil }
    return "Header fields of the response: "
      + names.map { "`\(ResponseHeadersShape.typeName).\($0)`" }.joined(separator: ", ") + "."
  }

  private var pagesText: String? {
    shape.pages.map { "The items of all pages: ``\($0.method.fullName)``." }
  }

  /// The comment for the method that iterates over pages.
  func pages(_ pages: OperationShape.Pages) -> Comment {
    let names = Set(pages.method.parameters.map(\.name))
    let arguments = calledArguments.filter { names.contains($0.name) }
    return DocumentationComment.make(
      [
        .document(operation.documentation.summary),
        .own(
          "The items of all pages, and the pages as ``PagedSequence/pages``. Each page is requested "
            + "by `\(pages.called.name)` when it is needed, with the same arguments."),
        .own(callText),
        .fields(arguments + options("The options of each request.", beside: arguments)),
      ])
  }

  private var startedWorkText: String? {
    shape.startedWork.map { "The same, and waiting for the end: ``\($0.method.fullName)``." }
  }

  private var scopesText: String? {
    guard !operation.scopes.isEmpty else { return nil }
    let scopes = operation.scopes.map { scope in
      let words = scope.onOneLine
      return "`" + words.replacing(sign: "`", with: "'") + "`"
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

  var callText: String { Self.callText(operation) }

  /// The method and the path, and the form of the request or the response if it is not the usual one.
  static func callText(_ operation: Operation) -> String {
    func code(_ text: String) -> String { "`" + text.replacing(sign: "`", with: "'") + "`" }
    let call = code(operation.method + " " + operation.key.pathText)
    return switch operation.form {
    case .whole, .stream: call
    case .response(let type): call + " as " + code(type)
    case .request(let type): call + " with " + code(type)
    }
  }
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
