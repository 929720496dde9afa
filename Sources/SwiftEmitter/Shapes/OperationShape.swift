import SDKModel

/// The public declaration of an operation: the method that sends the request, and the methods that
/// call it.
struct OperationShape {
  @Shared private(set) var operation: Operation
  /// The name without backticks.
  let name: String
  /// The parameters that each call must state, in document order.
  let required: [ParameterTraits]
  let optional: [ParameterTraits]
  /// The method with the body as an argument.
  let sending: MethodShape
  /// The same call with the body's properties as arguments.
  let overloads: [Overload]
  /// The methods that wait for the work that the operation polls.
  var poll: PollShape?
  /// The method that waits for the work that the operation starts.
  var startedWork: StartedWorkShape?
  /// The enumeration that the methods return, if there are several outcomes.
  let outcomes: OutcomeShape?
  /// The method that iterates over the items of all pages.
  var pages: Pages?
  /// The property of the body that the method sets to request the stream that it returns.
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

  /// A property of a body that the method sets itself.
  struct FixedFlag {
    var property: PropertyTraits
    var value: Bool
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
    calls + (poll?.methods ?? []) + [startedWork?.method, pages?.method].compactMap { $0 }
  }

  /// The methods that make one call.
  var calls: [MethodShape] { [sending] + overloads.map(\.method) }

  /// The method that users call: the body's properties are its arguments.
  var called: MethodShape { overloads.first?.method ?? sending }

  /// The names of the methods with the labels of their arguments, which no other method may have.
  ///
  /// Those that make several calls are not among them: they give way to others.
  var fullNames: [String] { calls.map(\.fullName) }

  /// The names that the operation declares.
  var names: [String] {
    [name] + parameters.map(\.name)
      + (overloads.last?.properties.map(\.argumentName) ?? [])
      + (startedWork?.method.parameters.map(\.name) ?? [])
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
    poll = builder.poll(outcomes)
    pages = builder.pages(calling: overloads.first)
    flagToSet = builder.flagToSet
  }
}
