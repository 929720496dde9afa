import SDKModel
import TemplateEngine
import TextGrammar

/// Builds the view model of the method that waits for the work which an operation starts.
struct StartedWorkModelBuilder {
  private let shape: StartedWorkShape
  private let operation: OperationShape
  private let context: EmissionContext

  init(_ shape: StartedWorkShape, of operation: OperationShape, _ context: EmissionContext) {
    self.shape = shape
    self.operation = operation
    self.context = context
  }

  func model(_ documentation: Comment) -> StartedWorkModel {
    var model = StartedWorkModel(
      documentation: documentation, method: shape.method, call: call, started: started)
    switch shape.waiting {
    case .polled(let polled): model.wait = wait(polled)
    case .monitored(let monitor):
      let hasValue = shape.value != .void
      model.monitor = MonitorModel(
        value: hasValue ? shape.value.code() : "",
        final: monitor.result.map(Self.expression) ?? "nil",
        fetch: OutcomeExtraction(of: operation, monitor.success).model(call: call),
        isIgnored: !hasValue && operation.sending.result != .void)
    }
    return model
  }

  private static func expression(_ result: StartedWork.Monitor.Result) -> Layout {
    switch result {
    case .location: ".location"
    case .azureAsyncOperation: ".azureAsyncOperation"
    case .operationLocation: ".operationLocation"
    case .originalURI: ".originalURI"
    }
  }

  /// The name of the response that started the work, which no argument has.
  private var started: String {
    var name = "started"
    while shape.method.parameters.contains(where: { $0.name == name }) { name += "_" }
    return name
  }

  /// The call that starts the work.
  private var call: Layout {
    .call(
      Layout(receiver(shape.called.name) + shape.called.name.declaredName),
      shape.called.arguments(shape.arguments.mapValues { Layout($0.declaredName) }))
  }

  /// The call that waits for its end.
  private func wait(_ polled: StartedWorkShape.Polled) -> Layout {
    let method = polled.poll.wait
    let inputs = polled.poll.inputs.compactMap { input -> Layout? in
      let value: Layout
      switch polled.determined[input.index] {
      case .response(let path): value = self.value(at: path, for: input)
      case .parameter(let index): value = Layout(parameterName(index))
      case nil:
        guard let name = polled.others[input.index] else { return nil }
        value = Layout(name.declaredName)
      }
      return .argument(input.label.argumentLabel, value)
    }
    let name =
      polled.resource.map { Layout.typeName($0) + "(client: client)." }
      ?? Layout(receiver(method.name))
    return .call(
      name + Layout(method.name.declaredName),
      inputs + ["pollingEvery: interval", "timeout: timeout", "options: options"])
  }

  /// A value of the response that started the work.
  private func value(at path: PropertyPath, for input: PollShape.Input) -> Layout {
    let expression = context.expression(
      path, of: started, isOptional: shape.called.result.isOptional)
    guard expression.mayBeNil, input.traits.isNeeded else { return Layout(expression.text) }
    let pointer = path.names.map { "/" + PointerToken.escaped($0) }.joined()
    return .call(
      Layout(ExternalName("Polling", of: SwiftModule.runtime.name)) + ".id",
      [
        Layout(expression.text), .argument("at", .literal(pointer)),
        .argument("of", shape.value.code() + ".self"),
      ])
  }

  private func parameterName(_ index: Int) -> String {
    let element = operation.operation.element(of: operation.operation.parameters[index])
    return operation.parameters.first { $0.element == element }?.name.declaredName ?? ""
  }

  /// `self.` is needed if a parameter has the method's name.
  private func receiver(_ name: String) -> String {
    shape.method.parameters.contains { $0.name == name } ? "self." : ""
  }
}
