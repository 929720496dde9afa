import SDKModel

/// A call of an operation in Swift.
struct CallExpression {
  /// From the client on: `client.pets.create(name: "example")`.
  let text: String
  /// The names of the SDK's types that stand in it.
  let usedTypes: [String]
  let usesFoundation: Bool
  /// Whether the call returns something.
  let hasResult: Bool

  /// - Parameter client: The name of the variable that holds the client.
  init(_ call: SampleCall, client: String, sdk: SDK, _ context: EmissionContext) {
    var receiver = [client]
    var resource = sdk.root
    let resources = ResourceBuilder(sdk: sdk, part: SDKPart(wholeOf: sdk), context: context)
    for name in call.resources {
      receiver.append(resources.propertyNames(resource)[name] ?? name)
      resource = resource.children.first { $0.name == name } ?? resource
    }
    let index = resource.operations.firstIndex { $0.key == call.operation.key }
    let builder = resources.operationBuilders(of: resource, depth: 0)[index ?? 0]
    var expression = SampleExpression(context)
    let arguments = Self.arguments(of: call, builder, &expression)
    text =
      (receiver + [builder.name]).joined(separator: ".")
      + "(\(arguments.joined(separator: ", ")))"
    usedTypes = expression.usedTypes.sorted()
    usesFoundation = expression.usesFoundation
    hasResult = !builder.resultText.isEmpty
  }

  private static func arguments(
    of call: SampleCall, _ builder: OperationBuilder, _ expression: inout SampleExpression
  ) -> [String] {
    var arguments: [String] = []
    for traits in builder.required {
      let argument = call.arguments.first { argument in
        let parameter = call.operation.parameters[argument.index]
        return parameter.name == traits.parameter.name && parameter.place == traits.parameter.place
      }
      guard let argument else { continue }
      let value = expression.text(argument.value, traits.parameter.type)
      arguments.append("\(traits.name.argumentLabel): \(value)")
    }
    guard let body = call.body, let described = call.operation.body else { return arguments }
    if case .record(_, let members) = body, let (declaration, record) = builder.flattenedRecord {
      let traits = RecordBuilder(declaration, record, depth: 0, expression.context).traits
        .filter { $0.property.access != .readOnly }
      return arguments + expression.arguments(traits, members)
    }
    switch described.encoding {
    case .bytes: return arguments + ["Data(\"example\".utf8)"]
    case .text: return arguments + ["\"example\""]
    case .json, .multipart, .urlEncoded:
      return arguments + [expression.text(body, described.type)]
    }
  }
}
