import Diagnostics

/// An operation of the API.
public struct Operation: Sendable {
  /// The operation's id, or one made from the method and the path.
  public var id: String
  /// Whether the document gives the id.
  public var hasOwnID = true
  /// The name within its resource, in the document's spelling.
  public var name: String
  /// The rule that chose the resource and the name.
  public var nameRule = NameRule.path
  /// The HTTP method.
  public var method: String
  public var path: [PathPart]
  public var documentation: Documentation
  public var deprecation: Deprecation?
  public var parameters: [Parameter]
  @Shared public var body: RequestBody?
  @Shared public var success: Success
  public var failures: [Failure]
  /// The names of the required credentials. Each list is an alternative, of which one is enough.
  /// `nil` for those of the SDK; empty if none are needed.
  public var security: [[String]]?
  /// The scopes that the credentials need.
  public var scopes: [String]
  /// The server of the operation if it differs from that of the others: a URL, or a path on the
  /// server.
  public var server: String?
  /// The operations that can be called with values of the response, each as a sentence.
  public var followUps: [String]
  /// When that which the operation asks for has ended.
  @Shared public var poll: Poll?
  /// How the work that the operation starts is waited for.
  @Shared public var startedWork: StartedWork? = nil
  /// How the operation returns a list in pages.
  @Shared public var pagination: Pagination? = nil
  /// What the document says of repeating and waiting.
  public var sending = Sending()
  /// Which of several methods it is, where the document describes several forms of its messages.
  public var form = OperationKey.Form.whole
  /// The property of the body by which a caller would choose the form. The method sets it itself.
  @Shared public var streamFlag: Property? = nil
  /// Everything that a call may send or receive. ``body``, ``success`` and ``failures`` are the
  /// parts that the client uses.
  @Shared public var exchange: Exchange
  /// The arguments in the order in which callers of an earlier version of the SDK know them. Others
  /// follow.
  public var argumentOrder: [CallArgument] = []
  /// Whether the operation is only there for callers of an earlier version of the SDK, which called it
  /// by another name or with other arguments.
  public var isLeftover = false
  public var location: SourceLocation

  public init(
    id: String, name: String, method: String, path: [PathPart], documentation: Documentation,
    deprecation: Deprecation?, parameters: [Parameter], body: RequestBody?, success: Success,
    failures: [Failure], exchange: Exchange, security: [[String]]?, scopes: [String] = [],
    server: String? = nil, followUps: [String] = [], poll: Poll? = nil, location: SourceLocation
  ) {
    self.id = id
    self.name = name
    self.method = method
    self.path = path
    self.documentation = documentation
    self.deprecation = deprecation
    self.parameters = parameters
    self.body = body
    self.success = success
    self.failures = failures
    self.exchange = exchange
    self.security = security
    self.scopes = scopes
    self.server = server
    self.followUps = followUps
    self.poll = poll
    self.location = location
  }
}

extension Operation {
  /// The names of the variables of the path, in their order.
  public var pathVariables: [String] {
    path.compactMap { part in
      if case .parameter(let name) = part { name } else { nil }
    }
  }

  /// The id, which no other method of the SDK has.
  public var uniqueID: String {
    switch form {
    case .whole: id
    case .stream: id + "_stream"
    case .response(let type): id + "_as_" + type
    case .request(let type): id + "_with_" + type
    }
  }
}

public enum PathPart: Hashable, Sendable {
  case literal(String)
  case parameter(String)
}
