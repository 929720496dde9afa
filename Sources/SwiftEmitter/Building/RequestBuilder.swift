import SDKModel

/// Makes the view model of what an operation sends.
struct RequestBuilder {
  private let operation: Operation
  private let builder: OperationBuilder

  init(_ builder: OperationBuilder) {
    operation = builder.operation
    self.builder = builder
  }

  func model() -> RequestModel {
    var source = CheckBuilder(context: builder.context, patterns: PatternTable())
    var checks: [CheckModel] = []
    for traits in builder.parameters {
      checks += source.checks(
        traits.parameter.type, value: traits.name.declaredName,
        key: StringLiteral.quoted(traits.parameter.name), limits: nil)
    }
    for index in checks.indices { inlinePatterns(&checks[index], source.patterns) }
    return RequestModel(
      method: operation.method.lowercased(), path: path,
      id: StringLiteral.quoted(operation.id),
      isAnonymous: builder.context.hasCredentials && !operation.needsCredentials,
      accept: accept,
      values: builder.parameters.filter { $0.parameter.place != .path }.map(value),
      checks: checks, body: body ?? "", bodyMethod: bodyMethod,
      failures: operation.failures.map(failure))
  }

  private var accept: String {
    switch operation.success.content {
    case .nothing, .json: ""
    case .text(let contentType), .bytes(let contentType): StringLiteral.quoted(contentType)
    }
  }

  /// A resource has no place for compiled patterns: the check makes its own.
  private func inlinePatterns(_ check: inout CheckModel, _ table: PatternTable) {
    if let model = table.models.first(where: { check.argument == "Patterns." + $0.name }) {
      check.argument = "Pattern(\(model.value))"
    }
    for index in check.elements.indices { inlinePatterns(&check.elements[index], table) }
  }

  private var path: String {
    let parts = operation.path.map { part in
      switch part {
      case .literal(let text): return StringLiteral.escaped(text)
      case .parameter(let name):
        guard
          let traits = builder.parameters.first(where: {
            $0.parameter.place == .path && $0.parameter.name == name
          })
        else { return StringLiteral.escaped("{\(name)}") }
        return "\\(" + traits.name.declaredName + pathStyle(traits.parameter) + ")"
      }
    }
    return "\"" + parts.joined() + "\""
  }

  private func pathStyle(_ parameter: Parameter) -> String {
    var arguments = ""
    // A text can be one that no path can hold; the refusal tells the name.
    if parameter.style == .matrix || parameter.type.mayBeAnyText {
      arguments += ", name: \(StringLiteral.quoted(parameter.name))"
    }
    switch parameter.style {
    case .label, .matrix: arguments += ", style: .\(parameter.style)"
    default: break
    }
    return arguments + (parameter.explode ? ", explode: true" : "")
  }

  private func value(_ traits: ParameterTraits) -> RequestValueModel {
    let parameter = traits.parameter
    let method: String
    var style = ""
    switch parameter.place {
    case .query, .path:
      method = "setQuery"
      switch parameter.style {
      case .spaceDelimited, .pipeDelimited, .deepObject: style = ", style: .\(parameter.style)"
      default: break
      }
      if parameter.style == .form, !parameter.explode { style += ", explode: false" }
    case .header:
      method = "setHeader"
      if parameter.explode { style = ", explode: true" }
    case .cookie: method = "setCookie"
    }
    var value = traits.name.declaredName
    if parameter.isJSON {
      value = "json: " + value
      style = ""
    } else if builder.context.record(parameter.type) != nil {
      value = "object: " + value
    }
    return RequestValueModel(
      method: method, name: StringLiteral.quoted(parameter.name), value: value, style: style)
  }

  private var bodyMethod: String {
    operation.body?.encoding == .bytes ? "setBody" : "setJSONBody"
  }

  private var body: String? {
    guard let body = operation.body else { return nil }
    let isUsual = body.encoding == .json && body.contentType == "application/json"
    return "body" + (isUsual ? "" : ", contentType: \(StringLiteral.quoted(body.contentType))")
  }

  private func failure(_ failure: Failure) -> FailureModel {
    let words = StringLiteral.quoted(
      failure.documentation.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    let body = failure.body.map { ", body: \(builder.context.elementText($0, in: nil)).self" } ?? ""
    switch failure.status {
    case .code(let code): return FailureModel(arguments: ".status(\(code), \(words)\(body))")
    case .range(let digit): return FailureModel(arguments: ".range(\(digit), \(words)\(body))")
    case .fallback: return FailureModel(arguments: ".default(\(words)\(body))")
    }
  }
}
