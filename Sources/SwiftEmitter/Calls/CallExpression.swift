import SDKModel
import TemplateEngine

/// A call of an operation in Swift.
struct CallExpression {
  /// The expression, from the client on: `client.pets.create(name: "example")`.
  let code: Layout
  /// Whether the call returns a value.
  let hasResult: Bool

  /// - Parameter client: The name of the client's variable.
  /// - Returns: `nil` if the SDK does not have the operation, or a type of the values.
  init?(_ call: SampleCall, client: String, sdk: SDK, _ context: EmissionContext) {
    var receiver = [client]
    var resource = sdk.root
    let resources = ResourceModelBuilder(sdk: sdk, part: SDKPart(wholeOf: sdk), context: context)
    for name in call.resources {
      guard let child = resource.children.first(where: { $0.name == name }) else { return nil }
      receiver.append(resources.propertyNames(resource)[name])
      resource = child
    }
    let operation = resources.operations(of: resource).first {
      $0.operation.key == call.operation.key
    }
    let expression = SampleExpression(context: context)
    guard let operation, let (method, values) = Self.values(of: call, operation, expression)
    else { return nil }
    receiver.append(method.name.declaredName)
    code = .call(Layout(receiver.joined(separator: ".")), method.arguments(values))
    hasResult = method.result != .void
  }

  /// The method for a request, and its arguments by the names of its parameters.
  private static func values(
    of call: SampleCall, _ shape: OperationShape, _ expression: SampleExpression
  ) -> (MethodShape, [String: Layout])? {
    var values: [String: Layout] = [:]
    for traits in shape.parameters where traits.isRequired || !traits.isNeeded {
      let argument = call.arguments.first { argument in
        call.operation.element(of: call.operation.parameters[argument.index]) == traits.element
      }
      guard let argument else { continue }
      guard let value = expression.code(argument.value, traits.parameter.type) else { return nil }
      values[traits.name] = value
    }
    guard let body = call.body, let described = call.operation.body else {
      return (shape.sending, values)
    }
    if case .record(_, let members) = body, let overload = overload(for: members, shape) {
      guard let properties = expression.arguments(overload.properties, members) else { return nil }
      values.merge(properties) { first, _ in first }
      return (overload.method, values)
    }
    let value: Layout? =
      switch described.encoding {
      case .bytes: .call(SwiftType.httpBody.code(), ["\"example\""])
      case .text: .literal("example")
      case .json, .multipart, .parts, .urlEncoded: expression.code(body, described.type)
      }
    guard let value else { return nil }
    values["body"] = value
    return (shape.sending, values)
  }

  /// The first of the methods that accept the greatest number of the members.
  private static func overload(
    for members: [Sample.Member], _ shape: OperationShape
  ) -> OperationShape.Overload? {
    let names = Set(members.map(\.name))
    let counts = shape.overloads.map { overload in
      overload.properties.filter { names.contains($0.property.name) }.count
    }
    return zip(shape.overloads, counts).first { $0.1 == counts.max() }?.0
  }
}

extension MethodShape {
  /// The arguments of a call with these expressions, by the names of the parameters.
  func arguments(_ values: [String: Layout]) -> [Layout] {
    parameters.compactMap { parameter in
      values[parameter.name].map { value in
        parameter.argumentLabel.map { .argument($0.argumentLabel, value) } ?? value
      }
    }
  }
}
