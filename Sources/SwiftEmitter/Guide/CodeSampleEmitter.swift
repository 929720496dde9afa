import SDKModel
import TemplateEngine

/// Writes a short program for a call, as the documentation of an API shows it.
public struct CodeSampleEmitter {
  private let template: CompiledTemplate<CodeSampleModel>
  private let expressions: CallExpressions
  private let client: String
  private let module: String

  /// - Parameter module: The module that the programs import.
  /// - Throws: `InvalidTemplate` if the template cannot be used.
  public init(
    _ sdk: SDK, _ configuration: Configuration, module: String
  ) throws(InvalidTemplate) {
    template = try PackageTemplates.library.compileSwift("CodeSample", for: CodeSampleModel.self)
    expressions = CallExpressions(
      client: "client", sdk: sdk, EmissionContext(sdk: sdk, configuration: configuration))
    client = configuration.client
    self.module = module
  }

  /// - Returns: `nil` if the SDK does not have a type of the values.
  public func program(_ call: SampleCall) -> String? {
    guard let expression = expressions.expression(of: call) else { return nil }
    let result = expression.isStream ? "elements" : "response"
    let model = CodeSampleModel(
      imports: GuideBuilder.imports(of: expression.code, with: module), client: client,
      statement: (expression.hasResult ? Layout("let \(result) = ") : "") + "try await "
        + expression.code,
      result: result, isIteration: expression.isStream,
      isPrinted: expression.hasResult && !expression.isStream)
    var text: [UInt8] = []
    template.render(model, into: &text)
    return String(decoding: text, as: UTF8.self)
  }
}

/// A short program with a call.
struct CodeSampleModel: ViewModel {
  var imports: [String]
  var client: String
  var statement: Layout
  var result: String
  var isIteration: Bool
  var isPrinted: Bool

  static let fields: [Field<CodeSampleModel>] = [
    .lines("imports", "the modules that the program needs") { $0.imports },
    .text("client", "the client's type") { $0.client },
    .code("statement", "the call, and what its result is assigned to") { $0.statement },
    .text("result", "the variable of the result") { $0.result },
    .flag("isIteration", "whether the result is a stream") { $0.isIteration },
    .flag("isPrinted", "whether the result is a value") { $0.isPrinted },
  ]
}
