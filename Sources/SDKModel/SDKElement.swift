/// A public part of an SDK, independent of the programming language.
public indirect enum SDKElement: Hashable, Sendable {
  case client
  /// A security scheme, by its name in the document.
  case credential(String)
  case server(String)
  case resource([String])
  case operation(OperationKey)
  /// An argument of a call outside of its body.
  case parameter(OperationKey, in: Parameter.Location, name: String)
  /// The body of a call.
  case body(OperationKey)
  /// The result of a call.
  case result(OperationKey)
  case webhook(String)
  case type(TypeID)
  case property(TypeID, String)
  /// A case for one of the listed values, given as JSON.
  case enumerationCase(TypeID, String)
  case variant(TypeID, String)
}

extension Operation {
  public var element: SDKElement { .operation(key.inAnyMediaType) }

  public func element(of parameter: Parameter) -> SDKElement {
    .parameter(key.inAnyMediaType, in: parameter.in, name: parameter.name)
  }
}

extension SDKElement {
  /// The argument that the element is in a call; `nil` if it is none.
  public var argument: CallArgument? {
    switch self {
    case .parameter(_, let location, let name): .parameter(in: location, name: name)
    case .body: .body
    case .property(_, let name): .property(name)
    case .client, .credential, .server, .resource, .operation, .result, .webhook, .type,
      .enumerationCase, .variant:
      nil
    }
  }
}
