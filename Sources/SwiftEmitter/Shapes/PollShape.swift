import SDKModel

/// The methods that wait for the end of the work that an operation polls.
struct PollShape {
  /// An argument of the methods that the request takes.
  struct Input {
    /// The index of the operation's parameter.
    var index: Int
    /// The label in the method that waits.
    var label: String
    var traits: ParameterTraits
  }

  let poll: Poll
  var wait: MethodShape
  /// The method that returns each value; `nil` if there is none before the last one.
  var updates: MethodShape?
  /// The arguments, that which identifies the work first.
  private(set) var inputs: [Input]
  /// The type of the value at the end.
  let value: SwiftType

  var subject: Input { inputs[0] }

  var methods: [MethodShape] { [wait] + (updates.map { [$0] } ?? []) }

  /// The names of the methods without the labels of their arguments: optional arguments would not
  /// distinguish two methods of one name apart.
  var names: [String] { methods.map(\.name) }

  /// Gives the methods names that say what they wait for: `waitForReport(of:)`.
  ///
  /// - Parameter name: The name of the operation's method.
  mutating func rename(for name: String) {
    let word = name.prefix(1).uppercased() + name.dropFirst()
    wait.name = wait.name == "wait" ? "waitFor" + word : wait.name + "_"
    wait.parameters[0].label = .other("of")
    inputs[0].label = "of"
    guard let updates else { return }
    self.updates?.name = updates.name == "updates" ? "updatesOf" + word : updates.name + "_"
  }
}

extension OperationMethods {
  func poll(_ outcomes: OutcomeShape?) -> PollShape? {
    guard let poll = operation.poll else { return nil }
    let value = valueType(of: poll.result, outcomes)
    let subject = PollShape.Input(
      index: poll.subject, label: "for", traits: parameters[poll.subject])
    let rest = parameters.indices.filter { $0 != poll.subject }
      .sorted { parameters[$0].isRequired && !parameters[$1].isRequired }
      .map { index in
        let traits = parameters[index]
        // These are labels of the method's own arguments.
        let isTaken = ["for", "of", "pollingEvery"].contains(traits.name)
        return PollShape.Input(
          index: index, label: isTaken ? traits.name + "_" : traits.name, traits: traits)
      }
    func method(_ name: String, _ label: String, _ result: SwiftType) -> MethodShape {
      var inputs = [subject] + rest
      inputs[0].label = label
      return MethodShape(
        name: name, parameters: inputs.map(\.parameter) + times, result: result,
        deprecation: operation.deprecation?.compilerMessage)
    }
    var wait = method("wait", "for", value)
    wait.effects = .asyncThrowing
    wait.isDiscardable = value != .void
    return PollShape(
      poll: poll, wait: wait,
      updates: showsProgress(poll, value) ? method("updates", "of", .pollingSequence(value)) : nil,
      inputs: [subject] + rest, value: value)
  }

  /// Whether there are values before the last one.
  private func showsProgress(_ poll: Poll, _ value: SwiftType) -> Bool {
    if poll.status != nil || poll.until != nil { return true }
    guard case .json = poll.result.content, value == result else { return false }
    // A failure that means that the work is in progress has no value.
    return poll.pending.contains { $0 < 300 }
  }

  private func valueType(of success: Success, _ outcomes: OutcomeShape?) -> SwiftType {
    if case .oneOfSeveral = success.content { return context.resultType(of: success, outcomes) }
    return context.resultType(of: success, nil)
  }

  /// The arguments for the times of requests.
  var times: [SwiftParameter] {
    [
      SwiftParameter(
        label: .other("pollingEvery"), name: "interval", type: .optional(.duration),
        defaultValue: "nil", element: operation.element),
      SwiftParameter(
        name: "timeout", type: .optional(.duration), defaultValue: "nil",
        element: operation.element),
      options,
    ]
  }
}

extension PollShape.Input {
  fileprivate var parameter: SwiftParameter {
    var parameter = traits.swiftParameter
    if label != traits.name { parameter.label = .other(label) }
    return parameter
  }
}
