import SDKModel

/// The enumeration of an operation's outcomes, if its result depends on the status of the response.
struct OutcomeShape {
  struct Case {
    var outcome: Outcome
    var name: String
    /// The type of the content; `void` if there is none.
    var type: SwiftType
  }

  let type: NominalType
  let cases: [Case]

  /// - Parameter type: The enumeration, which nests in the resource's type.
  /// - Returns: `nil` if the operation has no such enumeration.
  init?(of operation: Operation, type: NominalType, _ context: EmissionContext) {
    guard case .oneOfSeveral = operation.success.content else { return nil }
    let outcomes = operation.success.outcomes
    let names = NameScope(style: .lowerCamelCase, reserved: ReservedNames.outcomes)
      .assign(outcomes.map(\.status.phrase))
    self.type = type
    cases = outcomes.map { outcome in
      Case(
        outcome: outcome, name: names[outcome.status.phrase],
        type: context.type(of: outcome.content))
    }
  }
}

extension EmissionContext {
  /// The type of a response's content. For several outcomes, it is an enumeration of its own.
  func type(of content: Success.Content) -> SwiftType {
    switch content {
    case .nothing, .oneOfSeveral: .void
    case .json(let type, _): self.type(of: type)
    case .text: .string
    case .bytes: .httpBody
    case .location: .url
    case .stream(let stream):
      .responseStream(stream.element.type.map(self.type(of:)) ?? .serverSentEvent)
    }
  }
}
