import SDKModel

/// Makes the view model of an operation.
struct OperationBuilder {
  let operation: Operation
  let name: String
  let context: EmissionContext
  private let indentation: Int
  let required: [ParameterTraits]
  let optional: [ParameterTraits]
  /// The record whose properties can stand among the arguments.
  let flattenedRecord: (declaration: TypeDeclaration, record: Record)?

  /// Required ones first, then the document's order.
  var parameters: [ParameterTraits] { required + optional }

  init(_ operation: Operation, name: String, depth: Int, _ context: EmissionContext) {
    self.operation = operation
    self.name = name
    self.context = context
    indentation = 2 * depth
    let all = ParameterTraits.all(of: operation, context)
    required = all.filter(\.isRequired)
    optional = all.filter { !$0.isRequired }
    flattenedRecord = Self.flattenedRecord(of: operation, context)
  }

  var needsFoundation: Bool {
    let result: ValueType? =
      if case .json(let type) = operation.success.content { type } else { nil }
    let flattened = flattenedRecord?.record.properties.map(\.type) ?? []
    let types = operation.parameters.map(\.type) + flattened
    return types.contains(where: \.needsFoundation) || result?.needsFoundation ?? false
      || bodyType == "Data" || resultText == "Data"
  }

  /// The names that the operation declares.
  var names: [String] {
    [name] + parameters.map(\.name) + offeredProperties().map(\.argumentName)
  }

  func model() -> OperationModel {
    OperationModel(
      documentation: flattenedRecord == nil
        ? documentation(bodyProperties: nil) : shortDocumentation("with a body made before"),
      deprecation: RecordBuilder.message(operation.deprecation),
      name: name.declaredName, parameters: signature(body: bodyParameter), result: resultText,
      isDiscardable: isDiscardable,
      sender: sender, request: RequestBuilder(self).model(), overloads: overloads(), poll: poll())
  }

  // MARK: Result

  var resultText: String {
    let optional = operation.success.mayBeEmpty ? "?" : ""
    switch operation.success.content {
    case .nothing: return ""
    case .json(let type):
      let text = context.elementText(type, in: nil)
      return text.hasSuffix("?") ? text : text + optional
    case .text: return "String"
    case .bytes: return "Data"
    }
  }

  /// A call that changes something has done its work even if nobody looks at the answer.
  private var isDiscardable: Bool {
    !resultText.isEmpty && !["GET", "HEAD", "QUERY", "OPTIONS", "TRACE"].contains(operation.method)
  }

  private var sender: String {
    switch operation.success.content {
    case .nothing, .json: "send("
    case .text: "text(for: "
    case .bytes: "data(for: "
    }
  }

  // MARK: Signature

  private var bodyParameter: String? {
    guard let body = operation.body, let type = bodyType else { return nil }
    guard !body.isRequired, !type.hasSuffix("?") else { return "_ body: \(type)" }
    return "_ body: \(type)? = nil"
  }

  var bodyType: String? {
    operation.body.map { body in
      switch body.encoding {
      case .json, .multipart, .urlEncoded: context.elementText(body.type, in: nil)
      case .text: "String"
      case .bytes: "Data"
      }
    }
  }

  private static let options = "options: RequestOptions = RequestOptions()"

  /// The path says what a call is about, the body what is done to it.
  private func signature(body: String?) -> String {
    let bodies = body.map { [$0] } ?? []
    return (required.map(\.declaration) + bodies + optional.map(\.declaration) + [Self.options])
      .joined(separator: ", ")
  }

  // MARK: The body's properties as arguments

  private static func flattenedRecord(
    of operation: Operation, _ context: EmissionContext
  ) -> (declaration: TypeDeclaration, record: Record)? {
    guard let body = operation.body, body.isRequired, !body.type.isNullable,
      case .named(let id) = body.type.kind, let declaration = context.declaration(of: id),
      case .record(let record) = declaration.kind
    else { return nil }
    return (declaration, record)
  }

  /// The properties that a caller can give as arguments.
  ///
  /// One that is called as a parameter is gets an underscore: a new property must not take a call
  /// from those who have written it.
  func offeredProperties() -> [PropertyTraits] {
    guard let (declaration, record) = flattenedRecord else { return [] }
    let taken = Set(parameters.map(\.name)).union(["options"])
    return RecordBuilder(declaration, record, depth: 0, context).traits.compactMap { inner in
      guard inner.property.access != .readOnly else { return nil }
      var traits = PropertyTraits(inner.property, name: inner.name, in: nil, context)
      while taken.contains(traits.argumentName) { traits.argumentName += "_" }
      return traits
    }
  }

  private func overloads() -> [OverloadModel] {
    guard let declaration = flattenedRecord?.declaration else { return [] }
    let offered = offeredProperties()
    let current = offered.filter { !$0.isDeprecatedArgument }
    let dropped = offered.filter(\.isDeprecatedArgument)
    var overloads = [overload(current, of: declaration, deprecation: "")]
    if !dropped.isEmpty {
      overloads.append(
        overload(
          offered, of: declaration, deprecation: RecordBuilder.message(ofProperties: dropped)))
    }
    return overloads
  }

  private func overload(
    _ traits: [PropertyTraits], of declaration: TypeDeclaration, deprecation: String
  ) -> OverloadModel {
    let ordered = RecordBuilder.ordered(traits)
    let declarations =
      required.map(\.declaration) + ordered.filter(\.property.isRequired).map(\.parameter)
      + ordered.filter { !$0.property.isRequired }.map(\.parameter)
      + optional.map(\.declaration)
    let type = context.typeNames.qualifiedName(of: declaration.id)
    let arguments = ordered.map { traits in
      traits.argumentName == traits.name
        ? traits.name.argument : "\(traits.name.declaredName): \(traits.argumentName.declaredName)"
    }
    let body = "\(type)(\(arguments.joined(separator: ", ")))"
    let own = RecordBuilder.message(operation.deprecation ?? declaration.deprecation)
    return OverloadModel(
      documentation: deprecation.isEmpty
        ? documentation(bodyProperties: ordered)
        : shortDocumentation("with deprecated arguments"),
      deprecation: own.isEmpty ? deprecation : own, name: name.declaredName,
      parameters: (declarations + [Self.options]).joined(separator: ", "),
      result: resultText, isDiscardable: isDiscardable,
      call: call(
        required.map(\.name.argument) + [body] + optional.map(\.name.argument),
        beside: (required + optional).map(\.name) + ordered.map(\.argumentName) + ["options"]))
  }

  /// The call of the method itself from one whose parameters have these names: one that has the
  /// method's would be taken for it.
  private func call(_ arguments: [String], beside names: [String]) -> String {
    let receiver = names.contains(name) ? "self." : ""
    return receiver + name.declaredName + "("
      + (arguments + ["options: options"]).joined(separator: ", ") + ")"
  }

  // MARK: Documentation

  private func documentation(bodyProperties: [PropertyTraits]?) -> String {
    var lines: [String] = []
    let described = required.map { ($0.name, $0.words) }
    let further = optional.map { ($0.name, $0.words) }
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
    let result = operation.success.documentation
    let returns = resultText.isEmpty || flat(result).isEmpty ? "" : "- Returns: \(flat(result))\n"
    return DocumentationComment.make(
      [
        operation.documentation.summary,
        operation.documentation.description == operation.documentation.summary
          ? nil : operation.documentation.description,
        "`\(operation.method) \(pathText)`",
        scopesText, followUpsText,
        "- Parameters:\n" + lines.joined(separator: "\n") + "\n" + returns + throwsText + ".",
      ], indentation: indentation)
  }

  /// For the same call in another form.
  private func shortDocumentation(_ difference: String) -> String {
    DocumentationComment.make(
      [operation.documentation.summary, "`\(operation.method) \(pathText)`, \(difference)."],
      indentation: indentation)
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

  private var pathText: String {
    operation.key.pathText.replacing("`", with: "'")
  }

  // MARK: Polling

  func poll() -> PollModel? {
    guard let poll = operation.poll, case .json(let type) = operation.success.content,
      !operation.success.mayBeEmpty, !type.isNullable, case .named(let id) = type.kind,
      let record = context.record(type),
      let property = record.properties.first(where: { $0.name == poll.status }),
      let subject = parameters.last(where: { $0.parameter.place == .path })
    else { return nil }
    let swiftName = context.propertyNames(of: id)[property.name] ?? property.name
    let isOptional = !property.isRequired || property.type.isNullable
    let isEnumeration = context.enumeration(property.type) != nil
    let rest = parameters.filter { $0.name != subject.name }.map(\.declaration)
    let subjectType = subject.typeText
    func literals(_ values: [String]) -> String {
      values.map(StringLiteral.quoted).joined(separator: ", ")
    }
    return PollModel(
      deprecation: RecordBuilder.message(operation.deprecation),
      noun: context.typeText(type, in: nil), subject: subject.name,
      parameters: (["for \(subject.name.declaredName): \(subjectType)"] + rest).joined(
        separator: ", "),
      sequenceParameters: (["of \(subject.name.declaredName): \(subjectType)"] + rest)
        .joined(separator: ", "),
      call: call(
        parameters.map(\.name.argument),
        beside: parameters.map(\.name) + ["interval", "timeout", "options"]),
      result: resultText,
      status: swiftName.declaredName
        + (isEnumeration ? (isOptional ? "?.rawValue" : ".rawValue") : ""),
      succeeded: literals(poll.succeeded), failed: literals(poll.failed))
  }
}
