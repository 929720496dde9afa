import SDKModel
import TemplateEngine

/// A call of an operation in Swift.
struct CallExpression {
  /// The expression, from the client on: `client.pets.create(name: "example")`.
  let code: Layout
  /// Whether the call returns a value.
  let hasResult: Bool
  /// Whether the result is a stream, whose elements arrive one by one.
  let isStream: Bool
  /// The call that iterates over the items of all pages.
  let pages: Layout?
  /// The call that waits for the end of the work that the call starts, and whether it returns a value.
  let wait: (code: Layout, hasResult: Bool)?

  /// - Parameter path: The client's variable, and the properties that lead to the operation's resource.
  /// - Returns: `nil` if the SDK does not have a type of the values.
  fileprivate init?(
    _ call: SampleCall, path: [String], _ operation: OperationShape, _ context: EmissionContext
  ) {
    let expression = SampleExpression(context: context)
    guard let (method, values) = Self.values(of: call, operation, expression) else { return nil }
    func code(_ method: MethodShape, _ values: [String: Layout]) -> Layout {
      .call(
        Layout((path + [method.name.declaredName]).joined(separator: ".")), method.arguments(values)
      )
    }
    self.code = code(method, values)
    hasResult = method.result != .void
    if case .stream = operation.operation.success.content {
      isStream = true
    } else {
      isStream = false
    }
    pages = operation.pages.flatMap { pages in
      pages.method.isCallable(with: values) ? code(pages.method, values) : nil
    }
    wait = operation.startedWork.flatMap { work in
      let named = values.map { (work.arguments[$0.key] ?? $0.key, $0.value) }
      let values = Dictionary(named, uniquingKeysWith: { first, _ in first })
      guard work.method.isCallable(with: values) else { return nil }
      return (code(work.method, values), work.method.result != .void)
    }
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
    if case .record(let id, let members) = body, expression.declares(members, id),
      let overload = overload(for: members, shape)
    {
      guard let properties = expression.arguments(overload.properties, members) else { return nil }
      values.merge(properties) { first, _ in first }
      return (overload.method, values)
    }
    let value: Layout? =
      switch described.encoding {
      case .bytes: .call(SwiftType.httpBody.code(), ["\"example\""])
      case .text: .literal(body.literal.plainText)
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

/// Writes calls of the operations of an SDK.
struct CallExpressions {
  private struct Place {
    var resources: [String]
    var path: [String]
    var operation: OperationShape
  }

  private let context: EmissionContext
  private var places: [OperationKey: Place] = [:]

  /// - Parameter client: The name of the client's variable.
  init(client: String, sdk: SDK, _ context: EmissionContext) {
    self.context = context
    let resources = ResourceModelBuilder(sdk: sdk, part: SDKPart(wholeOf: sdk), context: context)
    index(sdk.root, [], path: [client], resources)
  }

  private mutating func index(
    _ resource: Resource, _ parents: [String], path: [String], _ resources: ResourceModelBuilder
  ) {
    // What is left for callers of earlier releases has the key of an operation of today.
    for operation in resources.operations(of: resource) where !operation.operation.isLeftover {
      places[operation.operation.key] = Place(
        resources: parents, path: path, operation: operation)
    }
    let names = resources.propertyNames(resource)
    for child in resource.children {
      index(child, parents + [child.name], path: path + [names[child.name]], resources)
    }
  }

  /// - Returns: `nil` if the SDK does not have the operation, or a type of the values.
  func expression(of call: SampleCall) -> CallExpression? {
    guard let place = places[call.operation.key], place.resources == call.resources else {
      return nil
    }
    return CallExpression(call, path: place.path, place.operation, context)
  }
}

extension MethodShape {
  /// Whether there is an expression for each argument that is required.
  func isCallable(with values: [String: Layout]) -> Bool {
    parameters.allSatisfy { $0.defaultValue != nil || values[$0.name] != nil }
  }

  /// The arguments of a call with these expressions, by the names of the parameters.
  func arguments(_ values: [String: Layout]) -> [Layout] {
    parameters.compactMap { parameter in
      values[parameter.name].map { value in
        parameter.argumentLabel.map { .argument($0.argumentLabel, value) } ?? value
      }
    }
  }
}
