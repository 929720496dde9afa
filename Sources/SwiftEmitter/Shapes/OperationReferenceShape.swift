import SDKModel

/// The constant that names an operation.
struct OperationReferenceShape {
  /// The methods of an operation of one resource.
  struct Call {
    var operation: OperationShape
    /// The names of the properties that lead to the resource.
    var path: [String]

    /// The call in code: `orders.create`.
    var text: String { (path + [operation.name]).joined(separator: ".") }
  }

  let call: Call
  let name: String

  var operation: Operation { call.operation.operation }

  /// The constants for all calls. One that would be called like another is named after the operation's
  /// id.
  static func all(of calls: [Call]) -> [OperationReferenceShape] {
    let scope = NameScope(style: .lowerCamelCase, reserved: [])
    var taken: Set<String> = []
    let sources = calls.map { call in
      let source = (call.path + [call.operation.name]).joined(separator: " ")
      return taken.insert(scope.preferred(source)).inserted
        ? source : call.operation.operation.uniqueID
    }
    let names = scope.assign(sources)
    return zip(calls, sources).map { OperationReferenceShape(call: $0, name: names[$1]) }
  }

  /// The `Accept` header of the call, where the operation has calls with several.
  var accept: String? {
    switch operation.form {
    case .whole, .request: nil
    case .stream, .response: operation.success.acceptedTypes.joined(separator: ", ")
    }
  }

  /// The media type of the request's body, where the operation has calls with several.
  var contentType: String? {
    switch operation.form {
    case .whole, .stream, .response: nil
    case .request: operation.body?.contentType
    }
  }
}

extension Success {
  /// The media types that a client reads; empty where there is nothing to read.
  var acceptedTypes: [String] {
    let contents = dependsOnStatus ? outcomes.map(\.content) : [content]
    var types: [String] = []
    for type in contents.compactMap(\.contentType) where !types.contains(type) {
      types.append(type)
    }
    return types
  }
}
