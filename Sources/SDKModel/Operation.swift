import Diagnostics

/// One call that the API offers.
public struct Operation: Sendable {
  /// The document's own id, or one made of the method and the path.
  public var id: String
  /// The name within its resource, as the document spells it.
  public var name: String
  /// As HTTP writes it.
  public var method: String
  public var path: [PathPart]
  public var documentation: Documentation
  public var deprecation: Deprecation?
  public var parameters: [Parameter]
  public var body: RequestBody?
  public var success: Success
  public var failures: [Failure]
  /// The names of the credentials that let the call in: each list an alternative, of which one is
  /// enough. `nil` where those of the SDK hold; empty where none are needed.
  public var security: [[String]]?
  /// What the credentials must allow, in the words of who grants them.
  public var scopes: [String]
  /// Where the operation is, when that is not where the others are: a URL, or a path on the server.
  public var server: String?
  /// What can be called with what is answered, each as a sentence.
  public var followUps: [String]
  public var poll: Poll?
  /// Everything that may travel, of which ``body``, ``success`` and ``failures`` are what the client
  /// sends and reads.
  public var exchange: Exchange
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

public enum PathPart: Hashable, Sendable {
  case literal(String)
  case parameter(String)
}

/// How to tell from an answer whether a long-running job has ended.
public struct Poll: Sendable {
  /// The type of what is asked about, a record.
  public var type: TypeID
  /// Its property that holds the state: a text, or an enumeration of texts.
  public var status: Property
  /// The index of the parameter that tells which one is asked about.
  public var subject: Int
  public var succeeded: [String]
  public var failed: [String]

  public init(
    type: TypeID, status: Property, subject: Int, succeeded: [String], failed: [String]
  ) {
    self.type = type
    self.status = status
    self.subject = subject
    self.succeeded = succeeded
    self.failed = failed
  }
}
