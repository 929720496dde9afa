import Markdown
import SDKModel
import TemplateEngine
import TextGrammar

/// Builds the view model of a guide.
struct GuideBuilder {
  let sdk: SDK
  let context: EmissionContext
  let module: String
  let credentials: [CredentialModel]
  private let expressions: CallExpressions

  init(_ sdk: SDK, _ context: EmissionContext, module: String) {
    self.sdk = sdk
    self.context = context
    self.module = module
    credentials = CredentialModelBuilder(shapes: CredentialShape.all(of: sdk), context: context)
      .models()
    expressions = CallExpressions(client: "client", sdk: sdk, context)
  }

  func model(_ calls: GuideCalls) -> GuideModel {
    let shown = calls.shown.flatMap { call in
      expressions.expression(of: call).map { (call: call, expression: $0) }
    }
    return GuideModel(
      client: context.configuration.client,
      environmentPrefix: context.configuration.environmentPrefix, summary: summary,
      variables: variables, needsBaseURL: defaultAddress == nil,
      credentials: usedCredentials.map { [$0] } ?? [], hasSeveralCredentials: credentials.count > 1,
      shownImports: Self.imports(of: shown?.expression.code, with: module),
      shown: shown.map { [model($0.call, result("response", of: $0.expression), $0.expression)] }
        ?? [],
      failing: shown.map { [failing($0.call, $0.expression)] } ?? [],
      paged: iteration("item", calls.paged) { $0.pages },
      streamed: iteration("element", calls.streamed) { $0.isStream ? "try await " + $0.code : nil },
      waited: waited(calls.waited))
  }

  func expression(of call: SampleCall) -> CallExpression? { expressions.expression(of: call) }

  /// The modules that a program imports: one that re-exports the runtime, and those that its code needs besides.
  static func imports(of code: Layout?, with module: String) -> [String] {
    let needed = Set(code?.externalNames ?? []).modules()
    return needed.subtracting([SwiftModule.runtime.name]).union([module]).sorted()
  }

  // MARK: The API

  /// The maximum length of the summary.
  private static let longestSummary = 400

  /// The first paragraph of the description, or its first sentence if that is long.
  private var summary: String {
    let text = sdk.documentation.summary ?? sdk.documentation.description ?? ""
    let paragraphs = MarkdownPage(text).blocks.compactMap { block -> String? in
      guard case .paragraph(let words) = block, words.plainText.contains(where: \.isLetter) else {
        return nil
      }
      return DocumentationComment.line(MarkdownPage(blocks: [block]))
    }
    guard let paragraph = paragraphs.first, paragraph != DocumentationComment.line(sdk.title) else {
      return ""
    }
    if paragraph.count <= Self.longestSummary { return paragraph }
    let sentence = DocumentationComment.firstSentence(paragraph)
    return sentence.count <= Self.longestSummary ? sentence : ""
  }

  var defaultAddress: String? {
    sdk.defaultAddress.flatMap { $0.hasScalarPrefix("/") ? nil : $0 }
  }

  // MARK: Credentials

  /// The alternative of credentials to show: without a password if possible, since a key or a token is
  /// what most have, and with as few as possible.
  private var shownCredentials: [CredentialModel] {
    let alternatives = sdk.security.map { names in
      credentials.filter { names.contains($0.shape.credential.name) }
    }.filter { !$0.isEmpty }
    return alternatives.min { one, other in
      (one.count { $0.shape.password != nil }, one.count)
        < (other.count { $0.shape.password != nil }, other.count)
    } ?? Array(credentials.prefix(1))
  }

  private var usedCredentials: GuideCredentialModel? {
    let used = shownCredentials
    guard let first = used.first else { return nil }
    let client = NominalType(context.configuration.client, of: .sdk).code()
    let arguments = used.flatMap { credential in
      guard let password = credential.shape.password else {
        return [Layout.argument(credential.shape.parameter, .literal("secret"))]
      }
      return [
        Layout.argument(credential.shape.parameter, .literal("name")),
        Layout.argument(password, .literal("secret")),
      ]
    }
    // The name of the user goes with a provider of passwords.
    let name = first.shape.password == nil ? nil : first.shape.parameter
    let provider = first.shape.provider.map { provider -> Layout in
      let arguments =
        (name.map { [Layout.argument($0, .literal("name"))] } ?? [])
        + [.argument(provider, "{ _ in \"secret\" }")]
      return .call("let renewing = try " + client, arguments)
    }
    return GuideCredentialModel(
      construction: .call("let authenticated = try " + client, arguments),
      provider: used.count == 1 ? provider ?? "" : "",
      isToken: first.shape.credential.kind == .accessToken)
  }

  // MARK: Calls

  private func result(_ name: String, of call: CallExpression) -> Layout {
    (call.hasResult ? Layout("let \(name) = ") : "") + "try await " + call.code
  }

  private func model(
    _ call: SampleCall, _ statement: Layout, _ expression: CallExpression
  ) -> GuideCallModel {
    let documentation = call.operation.documentation
    let words = documentation.summary ?? documentation.description
    let sentence =
      words.map(DocumentationComment.line).map(DocumentationComment.firstSentence) ?? ""
    return GuideCallModel(
      words: Self.withoutFullStop(sentence), request: MarkdownText.code(call.operation.key.title),
      statement: statement,
      hasResult: expression.hasResult)
  }

  private static func withoutFullStop(_ sentence: String) -> String {
    sentence.hasScalarSuffix(".") ? String(sentence.dropLast()) : sentence
  }

  /// The call in a `do` block, and the type of the body that its failures have in the document.
  private func failing(_ call: SampleCall, _ expression: CallExpression) -> GuideCallModel {
    let statement = (expression.hasResult ? "_ = " : "") + "try await " + expression.code
    var model = model(call, statement, expression)
    let problem = call.operation.failures.lazy.compactMap(\.body).first { body in
      guard case .named = body.kind, body.replacement == nil else { return false }
      return true
    }
    if let problem { model.problem = context.nonOptionalType(of: problem).code() }
    return model
  }

  private func iteration(
    _ name: String, _ call: SampleCall?, _ sequence: (CallExpression) -> Layout?
  ) -> [GuideCallModel] {
    guard let call, let expression = expressions.expression(of: call),
      let sequence = sequence(expression)
    else { return [] }
    return [model(call, "for try await \(name) in " + sequence, expression)]
  }

  private func waited(_ call: SampleCall?) -> [GuideCallModel] {
    guard let call, let expression = expressions.expression(of: call), let wait = expression.wait
    else { return [] }
    var model = model(
      call, (wait.hasResult ? "let finished = " : "") + "try await " + wait.code, expression)
    model.hasResult = wait.hasResult
    return [model]
  }
}
