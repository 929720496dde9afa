import Diagnostics
import OpenAPIDocument
import SDKModel
import TextGrammar

extension OperationBuilder {
  func parameters(
    _ operation: OperationObject, _ parts: [PathPart], typeName: String,
    _ types: inout TypeBuilder
  ) -> [Parameter] {
    var parameters: [Parameter] = []
    var seen: Set<[String]> = []
    for parameter in operation.parameters {
      if parameter.in == .path, !parts.contains(.parameter(parameter.name)) {
        types.report(
          .warning(
            .unknownPathParameter,
            "the path `\(operation.path)` has no `{\(parameter.name)}`", at: parameter.location))
        continue
      }
      let name =
        parameter.in == .header ? parameter.name.lowercased() : parameter.name
      if parameter.in == .header, Self.ownHeaders.contains(name) {
        if name == "authorization", !security.sendsAuthorization(for: operation) {
          types.report(
            .warning(
              .ignoredCredential,
              "the parameter `\(parameter.name)` is not sent: OpenAPI has it ignored, and no security "
                + "scheme sends the header field", at: parameter.location,
              hint: "write a security scheme: `specsmith lint --write-overlay` proposes one"))
        }
        reportUnusedName(of: parameter, "the client sends `\(parameter.name)` itself", &types)
        continue
      }
      guard seen.insert([parameter.in.rawValue, name]).inserted else {
        reportUnusedName(of: parameter, "the operation has `\(parameter.name)` twice", &types)
        continue
      }
      var built = build(parameter, typeName: typeName, &types)
      built.chosenName = types.chosenName(.member, in: parameter.extensions)
      let pathEncoding = parameter.in == .path ? operation.pathEncodings[parameter.name] : nil
      built.note(pathEncoding)
      parameters.append(built)
    }
    for case .parameter(let name) in parts
    where !parameters.contains(where: { $0.in == .path && $0.name == name }) {
      types.report(
        .warning(
          .undeclaredPathParameter, "`{\(name)}` in the path is not declared: taken as text",
          at: operation.location))
      var parameter = Parameter(
        name: name, in: .path, style: .simple, explode: false, isJSON: false,
        type: ValueType(.string),
        isRequired: true, documentation: Documentation(), deprecation: nil, defaultValue: nil,
        location: operation.location)
      parameter.note(operation.pathEncodings[name])
      parameters.append(parameter)
    }
    return Self.inOrder(parameters, parts)
  }

  /// The parameters of the path in its order, from the outermost thing to the innermost, and then the
  /// others in document order.
  private static func inOrder(_ parameters: [Parameter], _ parts: [PathPart]) -> [Parameter] {
    var placed: Set<String> = []
    let inPath = parts.compactMap { part -> Parameter? in
      guard case .parameter(let name) = part, placed.insert(name).inserted else { return nil }
      return parameters.first { $0.in == .path && $0.name == name }
    }
    return inPath + parameters.filter { $0.in != .path }
  }

  /// - Parameter reason: Why no argument is made of the parameter.
  private func reportUnusedName(
    of parameter: ParameterObject, _ reason: String, _ types: inout TypeBuilder
  ) {
    let field = SpecsmithExtension.name.rawValue
    guard let name = parameter.extensions.first(where: { $0.name == field }) else { return }
    types.report(
      .warning(
        .unsupportedField, "`\(field)` names nothing here: \(reason)", at: name.value.location))
  }

  private func isText(_ type: ValueType) -> Bool {
    if case .string = type.kind { true } else { false }
  }

  /// Header fields that the client sets itself (OpenAPI 3.1, section 4.8.12.2.1).
  private static let ownHeaders: Set = ["accept", "content-type", "authorization"]

  private func build(
    _ parameter: ParameterObject, typeName: String, _ types: inout TypeBuilder
  ) -> Parameter {
    var type =
      parameter.schema.map {
        types.type(
          of: $0,
          TypeNaming(
            "parameter", typeName + "_" + parameter.name, noun: parameter.name))
      } ?? ValueType(.string)
    let content = parameter.contentType.map { ContentKind(MediaTypeName($0)) }
    let isJSON = content?.isJSON ?? false
    if let contentType = parameter.contentType, !isJSON,
      !(content == .urlEncodedForm && parameter.in == .querystring)
    {
      if case .string = type.kind {
      } else {
        types.report(
          .warning(
            .degradedParameter,
            "the parameter `\(parameter.name)` is taken as a text of the type `\(contentType)`",
            at: parameter.location))
        type = ValueType(.string)
      }
    }
    if parameter.allowsEmptyValue, !isText(type) {
      types.report(
        .warning(
          .degradedParameter,
          "that the parameter `\(parameter.name)` may be sent without a value is not carried over "
            + "yet", at: parameter.location))
    }
    // Outside of a body, `null` cannot be distinguished from an absent value.
    type.isNullable = false
    types.messageTypes.note(type, .sent)
    let documentation = Documentation(
      description: parameter.description ?? parameter.schema?.annotations.description)
    let isQuery = parameter.in == .query || parameter.in == .cookie
    let style =
      parameter.style.flatMap(Parameter.Style.init) ?? (isQuery ? .form : .simple)
    return Parameter(
      name: parameter.name,
      in: Parameter.Location(rawValue: parameter.in.rawValue) ?? .query,
      style: style, explode: parameter.explode ?? [.form, .deepObject, .cookie].contains(style),
      isJSON: isJSON, allowsReserved: parameter.allowsReserved, type: type,
      isRequired: parameter.isRequired, documentation: documentation,
      deprecation: parameter.isDeprecated
        ? DeprecationMessage.find(in: documentation, parameter.extensions) : nil,
      defaultValue: parameter.schema?.annotations.defaultValue.map(Literal.init),
      location: parameter.location)
  }
}

extension Parameter {
  /// Adopts which characters of the value are not encoded, according to the path.
  fileprivate mutating func note(_ pathEncoding: ParameterObject.PathEncoding?) {
    switch pathEncoding {
    case nil, .everything: break
    case .exceptSlashes: keepsSlashes = true
    case .exceptReserved:
      keepsSlashes = true
      allowsReserved = true
    }
  }
}
