/// The identity of an operation in an API: the method and the path, and the form of the request or the
/// response where there are several.
public struct OperationKey: Hashable, Sendable {
  /// How the response is read, and how the request is sent.
  public enum Form: Hashable, Sendable {
    case whole
    /// Element by element, by a second method beside that which reads it whole.
    case stream
    /// In another media type than usual, by its name in the document.
    case response(mediaType: String)
    /// Whole, after a request in another media type than usual.
    case request(mediaType: String)
  }

  /// The HTTP method.
  public var method: String
  public var path: [PathPart]
  public var form: Form

  public init(method: String, path: [PathPart], form: Form = .whole) {
    self.method = method
    self.path = path
    self.form = form
  }

  /// Paths that are equally long mostly differ at one of their ends.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(method)
    hasher.combine(path.count)
    hasher.combine(path.first)
    for part in path.suffix(2) { hasher.combine(part) }
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

  /// The key of the operation without regard to media types: all of its methods are the same part of
  /// the API.
  public var inAnyMediaType: OperationKey {
    switch form {
    case .whole, .stream: self
    case .response, .request: inAnyForm
    }
  }

  /// The key of the operation without regard to how its messages are sent and read.
  public var inAnyForm: OperationKey { OperationKey(method: method, path: path) }

  /// The operation for messages: `GET /pets/{id}`.
  public var title: String {
    switch form {
    case .whole: "\(method) \(pathText)"
    case .stream: "\(method) \(pathText) (stream)"
    case .response(let type): "\(method) \(pathText) (as \(type))"
    case .request(let type): "\(method) \(pathText) (with \(type))"
    }
  }

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
      }, form: form)
  }
}

extension Operation {
  public var key: OperationKey { OperationKey(method: method, path: path, form: form) }
}
