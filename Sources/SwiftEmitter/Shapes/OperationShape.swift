import SDKModel

/// The public declaration of an operation: the method that sends the request, and those that call
/// it.
struct OperationShape {
  let operation: Operation
  /// Without backticks.
  let name: String
  /// In document order.
  let required: [ParameterTraits]
  let optional: [ParameterTraits]
  /// The method that takes the body as a value.
  let sending: MethodShape
  /// The same call with the body's properties as arguments.
  let overloads: [Overload]
  let poll: Poll?
  /// The property of the body that the method sets, to ask for the stream that it returns.
  let flagToSet: PropertyTraits?

  /// A method that makes the body of its arguments.
  struct Overload {
    var method: MethodShape
    /// The body's type, and the properties that the method takes, in the order of its parameters.
    var body: TypeDeclaration
    var properties: [PropertyTraits]
    /// The one of the properties that is no parameter.
    var fixed: FixedFlag?
    /// Whether it is there for the sake of arguments that are deprecated.
    var hasDeprecatedArguments: Bool
    /// Whether a call without any of the properties sends no body.
    var leavesOutBody: Bool
  }

  /// A property of a body that the method gives itself.
  struct FixedFlag {
    var property: PropertyTraits
    var value: Bool
  }

  /// The methods that wait for the end of a polled operation.
  struct Poll {
    var wait: MethodShape
    var updates: MethodShape
    /// The parameter that identifies the operation's subject.
    var subject: ParameterTraits
    /// The property that holds the state.
    var status: PropertyTraits
    /// The type of the result.
    var noun: SwiftType
    var states: SDKModel.Poll
  }

  /// Required ones first, then the document's order.
  var parameters: [ParameterTraits] { required + optional }

  /// The methods that can be called, the one that takes the body as a value first.
  var methods: [MethodShape] {
    [sending] + overloads.map(\.method) + (poll.map { [$0.wait, $0.updates] } ?? [])
  }

  /// The names that the operation declares.
  var names: [String] {
    [name] + parameters.map(\.name)
      + (overloads.last?.properties.map(\.argumentName) ?? [])
  }

  init(_ operation: Operation, name: String, _ context: EmissionContext) {
    self.operation = operation
    self.name = name
    let all = ParameterTraits.all(of: operation, context)
    required = all.filter(\.isRequired)
    optional = all.filter { !$0.isRequired }
    let builder = OperationMethods(operation, name, all, context)
    sending = builder.sending
    overloads = builder.overloads
    poll = builder.poll
    flagToSet = builder.flagToSet
  }
}
