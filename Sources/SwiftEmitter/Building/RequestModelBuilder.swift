import SDKModel
import TemplateEngine
import TextGrammar

/// Builds the view model of an operation's request.
struct RequestModelBuilder {
  private let operation: Operation
  private let shape: OperationShape
  private let context: EmissionContext

  init(_ shape: OperationShape, _ context: EmissionContext) {
    operation = shape.operation
    self.shape = shape
    self.context = context
  }

  func model() -> RequestModel {
    // A resource cannot store compiled patterns.
    var patterns = PatternTable(isInline: true)
    let builder = CheckModelBuilder(context: context)
    var checks: [CheckModel] = []
    for traits in shape.parameters {
      checks += builder.checks(
        traits.parameter.type, value: traits.name.declaredName,
        key: .literal(traits.parameter.name), location: CheckLocation(nil), &patterns)
    }
    if let body = operation.body, body.encoding.isObject {
      // Types with their own checks validate themselves when the argument is set.
      checks += builder.checks(
        body.type, value: "body", key: "", location: CheckLocation(nil), &patterns
      ).filter { !$0.requirement.isNested }
    }
    return RequestModel(
      method: StringLiteral.quoted(operation.method), path: path,
      id: .literal(operation.id),
      isAnonymous: context.hasCredentials && operation.security?.isEmpty == true,
      security: operation.security.map { $0.isEmpty ? "" : SchemeLists.code($0) } ?? "",
      server: operation.server.map(Layout.literal) ?? "",
      accept: accept,
      idempotencyHeader: operation.parameters.first(where: \.isIdempotencyKey).map {
        .literal($0.name)
      } ?? "",
      retry: operation.sending.retry?.runtimeCase ?? "",
      timeout: operation.sending.timeout.map { ".seconds(\(seconds($0)))" } ?? "",
      values: shape.parameters.filter(\.parameter.type.holdsSecrets).map(hiding)
        + shape.parameters.filter { $0.parameter.in != .path }.map(value),
      checks: checks,
      body: operation.body.map {
        RequestValueModel(
          method: BodyCall.method($0),
          arguments: BodyCall.arguments($0).map(ArgumentModel.init(argument:)))
      },
      flag: shape.flagToSet?.name.declaredName ?? "",
      failures: operation.failures.map(failure),
      responseChecks: ResponseChecksBuilder(operation.success, context).models())
  }

  private func seconds(_ seconds: Double) -> String {
    Int(exactly: seconds).map(NumberText.integer) ?? "\(seconds)"
  }

  /// The media types that the client reads; empty for JSON alone, and where there is nothing to
  /// read.
  private var accept: Layout {
    let types = operation.success.acceptedTypes
    return types.isEmpty || types == ["application/json"]
      ? "" : .literal(types.joined(separator: ", "))
  }

  private var path: Layout {
    var literal = StringLiteral()
    for part in operation.path {
      switch part {
      case .literal(let text): literal.append(text: text)
      case .parameter(let name):
        guard
          let traits = shape.parameters.first(where: {
            $0.parameter.in == .path && $0.parameter.name == name
          })
        else {
          literal.append(text: "{\(name)}")
          continue
        }
        literal.append(
          interpolation: label(traits.parameter) + traits.name.declaredName
            + pathStyle(traits.parameter))
      }
    }
    return literal.layout
  }

  /// The arguments that describe the serialization of a value that is not a string.
  private func label(_ parameter: Parameter) -> String {
    if parameter.isJSON { return "json: " }
    return context.holdsObject(parameter.type) ? "object: " : ""
  }

  private func pathStyle(_ parameter: Parameter) -> String {
    var arguments = ""
    // A string can be invalid in a path; the error contains the name.
    if parameter.style == .matrix || parameter.type.mayBeAnyText || parameter.isJSON {
      arguments += ", name: \(StringLiteral.quoted(parameter.name))"
    }
    if parameter.isJSON { return arguments }
    switch parameter.style {
    case .label, .matrix: arguments += ", style: \(parameter.style.runtimeCase)"
    case .simple, .form, .spaceDelimited, .pipeDelimited, .deepObject, .cookie: break
    }
    if parameter.explode { arguments += ", explode: true" }
    if parameter.allowsReserved { arguments += ", allowsReserved: true" }
    if parameter.keepsSlashes { arguments += ", keepsSlashes: true" }
    return arguments
  }

  /// Hides the value in errors and logs.
  private func hiding(_ traits: ParameterTraits) -> RequestValueModel {
    RequestValueModel(
      method: "hide",
      arguments: [ArgumentModel(argument: Layout(traits.name.declaredName))])
  }

  private func value(_ traits: ParameterTraits) -> RequestValueModel {
    let parameter = traits.parameter
    var arguments: [Layout] = [
      .literal(parameter.name), Layout(label(parameter) + traits.name.declaredName),
    ]
    let method: String
    var style: [Layout] = []
    switch parameter.in {
    case .query, .path:
      method = "setQuery"
      switch parameter.style {
      case .spaceDelimited, .pipeDelimited, .deepObject:
        style.append("style: \(parameter.style.runtimeCase)")
      case .simple, .form, .label, .matrix, .cookie: break
      }
      if parameter.style == .form, !parameter.explode { style.append("explode: false") }
      if isDelimited(parameter.style), parameter.explode { style.append("explode: true") }
      if parameter.allowsReserved { style.append("allowsReserved: true") }
      if keepsEmpty(parameter) { style.append("keepsEmpty: true") }
    case .querystring:
      method = "setQueryString"
      let isText =
        if case .string = parameter.type.kind { parameter.type.replacement == nil } else { false }
      let label = parameter.isJSON ? self.label(parameter) : isText ? "" : "form: "
      arguments = [Layout(label + traits.name.declaredName)]
    case .header:
      method = "setHeader"
      if parameter.explode { style.append("explode: true") }
    case .cookie:
      method = "setCookie"
      if !parameter.explode { style.append("explode: false") }
      if parameter.style == .cookie { style.append("isEscaped: true") }
      if parameter.allowsReserved { style.append("allowsReserved: true") }
      if keepsEmpty(parameter) { style.append("keepsEmpty: true") }
    }
    if !parameter.isJSON { arguments += style }
    return RequestValueModel(
      method: method, arguments: arguments.map(ArgumentModel.init(argument:)))
  }

  /// Whether an empty value is sent too, since a server would miss the parameter.
  private func keepsEmpty(_ parameter: Parameter) -> Bool {
    parameter.isRequired && parameter.style != .deepObject
      && parameter.type.mayBeEmpty(context.declaration(of:))
  }

  private func isDelimited(_ style: Parameter.Style) -> Bool {
    style == .spaceDelimited || style == .pipeDelimited
  }

  private func failure(_ failure: Failure) -> FailureModel {
    let words = failure.documentation.onOneLine
    var arguments: [Layout] = [.literal(words)]
    if let body = failure.body {
      arguments.append(.argument("body", context.type(of: body).code() + ".self"))
    }
    switch failure.status {
    case .code(let code):
      return FailureModel(failure: .call(".status", [Layout(String(code))] + arguments))
    case .range(let digit):
      return FailureModel(failure: .call(".range", [Layout(String(digit))] + arguments))
    case .fallback: return FailureModel(failure: .call(".default", arguments))
    }
  }
}

extension RequestBody.Encoding {
  /// Whether the body is a value with a schema.
  fileprivate var isObject: Bool {
    switch self {
    case .json, .multipart, .parts, .urlEncoded: true
    case .text, .bytes: false
    }
  }
}
