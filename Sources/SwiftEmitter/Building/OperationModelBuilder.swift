import SDKModel
import TemplateEngine

/// Builds the view model of an operation.
struct OperationModelBuilder {
  private let shape: OperationShape
  private let operation: Operation
  private let context: EmissionContext
  private let documentation: OperationDocumentation

  init(_ shape: OperationShape, _ context: EmissionContext) {
    self.shape = shape
    operation = shape.operation
    self.context = context
    documentation = OperationDocumentation(shape, context)
  }

  func model() -> OperationModel {
    OperationModel(
      documentation: shape.overloads.isEmpty
        ? documentation.whole(bodyProperties: nil)
        : documentation.short("with the body as one argument"),
      method: shape.sending, sender: sender,
      outcomes: OutcomesModelBuilder(shape, context).model(),
      request: RequestModelBuilder(shape, context).model(),
      overloads: shape.overloads.map(overloadModel),
      poll: shape.poll.map {
        PollModelBuilder($0, of: shape, context).model(documentation)
      },
      startedWork: shape.startedWork.map {
        StartedWorkModelBuilder($0, of: shape, context).model(documentation.startedWork($0))
      },
      pages: shape.pages.map {
        PagesModelBuilder($0, context).model(documentation.pages($0))
      })
  }

  private var sender: OperationModel.Sender {
    if operation.success.dependsOnStatus {
      return .outcome(OutcomesModelBuilder(shape, context).expressions())
    }
    return switch operation.success.content {
    case .nothing, .json, .location, .oneOfSeveral: .send
    case .text: .text
    case .bytes: .body
    case .stream(let stream): .stream(stream)
    }
  }

  private func overloadModel(_ overload: OperationShape.Overload) -> OverloadModel {
    let arguments = overload.properties.map { traits -> Layout in
      if let fixed = overload.fixed, fixed.property.name == traits.name {
        return "\(traits.name.argumentLabel): \(fixed.value ? "true" : "false")"
      }
      return argument(traits)
    }
    let type = context.typeNames.type(of: overload.body.id).code()
    let body = Layout.call(type, arguments)
    return OverloadModel(
      documentation: overload.hasDeprecatedArguments
        ? documentation.short("with deprecated arguments")
        : documentation.whole(
          bodyProperties: overload.properties.filter { $0.name != overload.fixed?.property.name }),
      method: overload.method, body: overload.leavesOutBody ? body : "",
      call: call(
        with: overload.leavesOutBody ? "body == " + type + "() ? nil : body" : body,
        from: overload.method))
  }

  private func argument(_ traits: PropertyTraits) -> Layout {
    traits.argumentName == traits.name
      ? Layout(traits.name.argument)
      : "\(traits.name.argumentLabel): \(traits.argumentName.declaredName)"
  }

  /// The call of the sending method from another method. `self.` is needed if a parameter has the
  /// method's name.
  private func call(with body: Layout, from method: MethodShape) -> Layout {
    let receiver = method.parameters.contains { $0.name == shape.name } ? "self." : ""
    let arguments = shape.sending.parameters.map { parameter in
      parameter.label == .none ? body : Layout(parameter.name.argument)
    }
    return .call(Layout(receiver + shape.name.declaredName), arguments)
  }
}
