import SDKModel

/// The public declaration of an operation: the method that sends the request, and the methods that
/// call it.
struct OperationShape {
  let operation: Operation
  /// The name without backticks.
  let name: String
  /// The required parameters, in document order.
  let required: [ParameterTraits]
  let optional: [ParameterTraits]
  /// The method with the body as an argument.
  let sending: MethodShape
  /// The same call with the body's properties as arguments.
  let overloads: [Overload]
  let poll: Poll?
  /// The enumeration that the methods return, if there are several outcomes.
  let outcomes: OutcomeShape?
  /// The method that iterates over the items of all pages.
  var pages: Pages?
  /// The property of the body that the method sets, to ask for the stream that it returns.
  let flagToSet: PropertyTraits?

  /// A method that creates the body from its arguments.
  struct Overload {
    var method: MethodShape
    /// The body's type, and the properties that are arguments, in the order of the parameters.
    var body: TypeDeclaration
    var properties: [PropertyTraits]
    /// The one of the properties that is no parameter.
    var fixed: FixedFlag?
    /// Whether the method only exists for deprecated arguments.
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
    /// The parameter that identifies the polled job.
    var subject: ParameterTraits
    /// The property with the state.
    var status: PropertyTraits
    /// The type of the result.
    var noun: SwiftType
    var states: SDKModel.Poll
  }

  /// The method that iterates over the items of all pages of a list.
  struct Pages {
    var method: MethodShape
    /// The method that fetches a page, which is called with the same arguments.
    var called: MethodShape
    /// The argument that chooses the page, and the type of its value.
    var input: Input?
    /// The arguments of the called method that the method leaves out.
    var omitted: Set<String>
    /// The argument for the number of items of a page.
    var size: String?
    /// The type of an item.
    var item: SwiftType
    var pagination: Pagination

    struct Input {
      var argument: String
      var type: SwiftType
    }
  }

  /// Required parameters first, each group in document order.
  var parameters: [ParameterTraits] { required + optional }

  /// All methods. The one with the body as an argument comes first.
  var methods: [MethodShape] {
    [sending] + overloads.map(\.method) + (poll.map { [$0.wait, $0.updates] } ?? [])
      + (pages.map { [$0.method] } ?? [])
  }

  /// The names of the methods with the labels of their arguments, which no other method may have.
  ///
  /// That of the pages is not among them: it gives way to others.
  var fullNames: [String] {
    methods.filter { $0 != pages?.method }.map(\.fullName)
  }

  /// The names that the operation declares.
  var names: [String] {
    [name] + parameters.map(\.name)
      + (overloads.last?.properties.map(\.argumentName) ?? [])
  }

  /// - Parameter outcomesType: The enumeration of its outcomes.
  init(
    _ operation: Operation, name: String, outcomesType: NominalType, _ context: EmissionContext
  ) {
    self.operation = operation
    self.name = name
    let all = ParameterTraits.all(of: operation, context)
    required = all.filter(\.isRequired)
    optional = all.filter { !$0.isRequired }
    outcomes = OutcomeShape(of: operation, type: outcomesType, context)
    let builder = OperationMethods(operation, name, all, outcomes, context)
    sending = builder.sending
    overloads = builder.overloads
    poll = builder.poll
    pages = builder.pages(calling: overloads.first)
    flagToSet = builder.flagToSet
  }
}
