import SDKModel

/// Builds the shapes of an operation's methods.
struct OperationMethods {
  let operation: Operation
  let name: String
  /// The parameters, in document order.
  let parameters: [ParameterTraits]
  let context: EmissionContext
  let result: SwiftType

  init(
    _ operation: Operation, _ name: String, _ parameters: [ParameterTraits],
    _ outcomes: OutcomeShape?, _ context: EmissionContext
  ) {
    self.operation = operation
    self.name = name
    self.parameters = parameters
    self.context = context
    result = context.resultType(of: operation.success, outcomes)
  }

  var required: [ParameterTraits] { parameters.filter(\.isRequired) }
  var optional: [ParameterTraits] { parameters.filter { !$0.isRequired } }

  // MARK: The sending method

  /// Required parameters identify the subject of the call, so they come before the body, which
  /// describes what to do with it. Parameters with a default value come last.
  var sending: MethodShape {
    method(required.map(\.swiftParameter) + body + optional.map(\.swiftParameter))
  }

  private func method(
    _ parameters: [SwiftParameter], deprecation: String? = nil
  ) -> MethodShape {
    MethodShape(
      name: name, parameters: arranged(parameters) + [options], effects: .asyncThrowing,
      result: result,
      isDiscardable: isDiscardable,
      deprecation: operation.deprecation?.compilerMessage ?? deprecation)
  }

  /// The arguments in the order that callers of an earlier version know.
  private func arranged(_ parameters: [SwiftParameter]) -> [SwiftParameter] {
    ArgumentOrder.arrange(parameters, known: operation.argumentOrder) { $0.element.argument }
  }

  /// A call with side effects is useful even if its result is ignored.
  private var isDiscardable: Bool {
    result != .void && operation.form != .stream
      && !["GET", "HEAD", "QUERY", "OPTIONS", "TRACE"].contains(operation.method)
  }

  var options: SwiftParameter {
    SwiftParameter(
      name: "options", type: .requestOptions, defaultValue: ".init()",
      element: operation.element)
  }

  private var body: [SwiftParameter] {
    guard let body = operation.body else { return [] }
    let type = context.type(of: body)
    let isNeeded = body.isRequired
    return [
      SwiftParameter(
        label: .none, name: "body", type: isNeeded || type.isOptional ? type : .optional(type),
        // A call without any argument is the one that takes the properties.
        defaultValue: isNeeded || overloads.contains(where: \.leavesOutBody) ? nil : "nil",
        element: .body(operation.key.inAnyMediaType))
    ]
  }

  // MARK: The body's properties as arguments

  var overloads: [OperationShape.Overload] {
    guard let body = operation.body, case .named(let id) = body.type.kind,
      let declaration = context.declaration(of: id),
      case .record(let record) = declaration.kind
    else { return [] }
    let shape = RecordShape(declaration, record, context)
    let offered = offeredProperties(shape).filter {
      $0.property.name != operation.streamFlag?.name
    }
    guard body.isRequired || !offered.isEmpty else { return [] }
    let flag = streamFlag(of: declaration, record)
    let current = offered.filter { !$0.isDeprecatedArgument }
    let dropped = offered.filter(\.isDeprecatedArgument)
    let own = declaration.deprecation?.compilerMessage
    var overloads = [overload(current, flag, of: shape, deprecation: own)]
    if !dropped.isEmpty {
      var overload = overload(
        offered, flag, of: shape,
        deprecation: own ?? PropertyTraits.deprecationMessage(of: dropped))
      overload.hasDeprecatedArguments = true
      overloads.append(overload)
    }
    return overloads
  }

  /// The properties that a caller can pass as arguments.
  ///
  /// A property with the name of a parameter gets an underscore: a new property must not break
  /// existing calls.
  private func offeredProperties(_ shape: RecordShape) -> [PropertyTraits] {
    let taken = Set((required + optional).map(\.name)).union(["options"])
    return shape.properties.compactMap { traits in
      guard traits.property.access != .readOnly else { return nil }
      var traits = traits
      while taken.contains(traits.argumentName) { traits.argumentName += "_" }
      return traits
    }
  }

  private func overload(
    _ properties: [PropertyTraits], _ flag: PropertyTraits?, of shape: RecordShape,
    deprecation: String?
  ) -> OperationShape.Overload {
    let ordered = shape.ordered(properties)
    // What must be given has no default; otherwise the method that sends the body sets it.
    let fixed = flag.flatMap { $0.isNeeded ? $0 : nil }
    return OperationShape.Overload(
      method: method(
        required.map(\.swiftParameter) + ordered.map(\.parameter)
          + optional.map(\.swiftParameter), deprecation: deprecation),
      body: shape.declaration,
      properties: fixed.map { shape.ordered(properties + [$0]) } ?? ordered,
      fixed: fixed.map { OperationShape.FixedFlag(property: $0, value: operation.form == .stream) },
      hasDeprecatedArguments: false,
      leavesOutBody: operation.body?.isRequired == false
        && ordered.allSatisfy(\.hasDefaultValue))
  }

  /// The property by which a caller would choose between a whole response and a stream.
  private func streamFlag(
    of declaration: TypeDeclaration, _ record: Record
  ) -> PropertyTraits? {
    guard let flag = operation.streamFlag else { return nil }
    return RecordShape(declaration, record, context).properties.first {
      $0.property.name == flag.name
    }
  }

  /// The property that requests the stream which the operation returns.
  var flagToSet: PropertyTraits? {
    guard operation.form == .stream, case .named(let id)? = operation.body?.type.kind,
      let declaration = context.declaration(of: id), case .record(let record) = declaration.kind
    else { return nil }
    return streamFlag(of: declaration, record)
  }
}

extension EmissionContext {
  /// The result type of a successful call.
  ///
  /// - Parameter outcomes: The enumeration of its outcomes, if it has one.
  func resultType(of success: Success, _ outcomes: OutcomeShape?) -> SwiftType {
    if let outcomes { return .nominal(outcomes.type) }
    let type = type(of: success.content)
    return success.isOptional && !type.isOptional && type != .void ? .optional(type) : type
  }

  /// The type of the argument for a body.
  fileprivate func type(of body: RequestBody) -> SwiftType {
    switch body.encoding {
    case .json, .multipart, .parts, .urlEncoded: type(of: body.type)
    case .text: .string
    case .bytes: .httpBody
    }
  }
}
