/// The identity of an operation in an API: the method and the path.
public struct OperationKey: Hashable, Sendable {
  /// The HTTP method.
  public var method: String
  public var path: [PathPart]

  public init(method: String, path: [PathPart]) {
    self.method = method
    self.path = path
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

  /// The operation for messages: `GET /pets/{id}`.
  public var title: String { "\(method) \(pathText)" }

  /// A key that is equal for paths that differ only in the names of their parameters, which are not
  /// sent.
  public var withoutParameterNames: OperationKey {
    OperationKey(
      method: method,
      path: path.map { part in
        switch part {
        case .literal: part
        case .parameter: .parameter("")
        }
      })
  }
}

extension Operation {
  public var key: OperationKey { OperationKey(method: method, path: path) }
}
