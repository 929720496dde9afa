/// A part of an SDK that somebody can name, whatever language the SDK is written in.
public enum SDKElement: Hashable, Sendable {
  case client
  /// A scheme, by its name in the document.
  case credential(String)
  case server(String)
  case resource([String])
  case operation(method: String, path: [PathPart])
  /// A value that a call takes outside of its body.
  case parameter(method: String, path: [PathPart], place: Parameter.Place, name: String)
  /// The body of a call.
  case body(method: String, path: [PathPart])
  /// What a call gives back.
  case result(method: String, path: [PathPart])
  case webhook(String)
  case type(TypeID)
  case property(TypeID, String)
  /// One of the listed values, as JSON.
  case enumerationCase(TypeID, String)
  case variant(TypeID, String)
}

extension Operation {
  public var element: SDKElement { .operation(method: method, path: path) }

  public func element(of parameter: Parameter) -> SDKElement {
    .parameter(method: method, path: path, place: parameter.place, name: parameter.name)
  }

  /// The path as the document writes it.
  public var pathText: String {
    path.map { part in
      switch part {
      case .literal(let text): text
      case .parameter(let name): "{\(name)}"
      }
    }.joined()
  }
}
