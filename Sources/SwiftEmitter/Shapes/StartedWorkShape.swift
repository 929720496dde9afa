import SDKModel

/// The method that makes a call which starts work, and waits for the end of the work.
struct StartedWorkShape {
  enum Waiting {
    /// The method of another operation waits.
    case polled(Polled)
    case monitored(StartedWork.Monitor)
  }

  struct Polled {
    /// The types that lead to the resource of the method; `nil` for the resource of the start.
    var resource: [String]?
    var poll: PollShape
    /// What the start determines, by the parameters of the polled operation.
    var determined: [Int: StartedWork.Argument.Source]
    /// The names of the other arguments, by the parameters of the polled operation.
    var others: [Int: String]
  }

  var method: MethodShape
  /// The method that starts the work.
  let called: MethodShape
  /// The names of its arguments here, by those there.
  let arguments: [String: String]
  let waiting: Waiting
  /// The type of the value at the end.
  let value: SwiftType

  /// - Parameters:
  ///   - shape: The operation that starts the work.
  ///   - find: Returns how an operation is polled, and the types that lead to its resource.
  /// - Returns: `nil` if the operation starts nothing, or if what is polled is out of reach.
  init?(
    of shape: OperationShape, _ context: EmissionContext,
    finding find: (OperationKey) -> (poll: PollShape, resource: [String]?)?
  ) {
    guard shape.operation.startedWork != nil else { return nil }
    called = shape.called
    let builder = OperationMethods(
      shape.operation, shape.name, ParameterTraits.all(of: shape.operation, context),
      shape.outcomes, context)
    let options = builder.options
    var parameters = called.parameters.filter { $0 != options }
    // An argument may be called like one that says how to wait.
    var arguments = Dictionary(
      called.parameters.map { ($0.name, $0.name) }, uniquingKeysWith: { first, _ in first })
    let reserved = Set(builder.times.map(\.name)).union(builder.times.compactMap(\.argumentLabel))
    for index in parameters.indices {
      let name = parameters[index].name
      while reserved.contains(parameters[index].name) { parameters[index].name += "_" }
      arguments[name] = parameters[index].name
    }
    self.arguments = arguments
    var deprecation = called.deprecation
    switch shape.operation.startedWork {
    case nil: return nil
    case .polled(let key, let arguments):
      guard let (poll, resource) = find(key) else { return nil }
      let determined = Dictionary(
        arguments.map { ($0.parameter, $0.source) }, uniquingKeysWith: { first, _ in first })
      var others: [Int: String] = [:]
      var taken = Set(parameters.map(\.name)).union(["interval", "timeout", "options"])
      for input in poll.inputs where determined[input.index] == nil {
        var parameter = input.traits.swiftParameter
        while !taken.insert(parameter.name).inserted { parameter.name += "_" }
        others[input.index] = parameter.name
        parameters.append(parameter)
      }
      value = poll.value
      deprecation = deprecation ?? poll.wait.deprecation
      waiting = .polled(
        Polled(resource: resource, poll: poll, determined: determined, others: others))
    case .monitored(let monitor):
      value = context.resultType(of: monitor.success, nil)
      waiting = .monitored(monitor)
    }
    method = MethodShape(
      name: Self.usualName(of: shape.name), parameters: parameters + builder.times,
      effects: .asyncThrowing, result: value, isDiscardable: value != .void,
      deprecation: deprecation)
  }

  /// `create` becomes `createAndWait`.
  static func usualName(of name: String) -> String { name + "AndWait" }
}
