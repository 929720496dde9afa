import Diagnostics

/// One call that the API offers.
public struct Operation: Sendable {
  /// The document's own id, or one made of the method and the path.
  public var id: String
  /// The name within its resource, as the document spells it.
  public var name: String
  /// In upper case.
  public var method: String
  public var path: [PathPart]
  public var documentation: Documentation
  public var deprecation: Deprecation?
  public var parameters: [Parameter]
  public var body: RequestBody?
  public var success: Success
  public var failures: [Failure]
  /// Whether the credentials are sent along.
  public var needsCredentials: Bool
  public var poll: Poll?
  public var location: SourceLocation

  public init(
    id: String, name: String, method: String, path: [PathPart], documentation: Documentation,
    deprecation: Deprecation?, parameters: [Parameter], body: RequestBody?, success: Success,
    failures: [Failure], needsCredentials: Bool, poll: Poll?, location: SourceLocation
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
    self.needsCredentials = needsCredentials
    self.poll = poll
    self.location = location
  }
}

public enum PathPart: Hashable, Sendable {
  case literal(String)
  case parameter(String)
}

/// A value that travels outside of the body.
public struct Parameter: Sendable {
  public enum Place: String, Sendable { case path, query, header, cookie }

  public enum Style: String, Sendable {
    case simple, form, label, matrix, spaceDelimited, pipeDelimited, deepObject
  }

  public var name: String
  public var place: Place
  public var style: Style
  public var explode: Bool
  /// Whether the value travels as a JSON text.
  public var isJSON: Bool
  public var type: ValueType
  public var isRequired: Bool
  public var documentation: Documentation
  public var deprecation: Deprecation?
  public var defaultValue: Literal?

  public init(
    name: String, place: Place, style: Style, explode: Bool, isJSON: Bool, type: ValueType,
    isRequired: Bool, documentation: Documentation, deprecation: Deprecation?,
    defaultValue: Literal?
  ) {
    self.name = name
    self.place = place
    self.style = style
    self.explode = explode
    self.isJSON = isJSON
    self.type = type
    self.isRequired = isRequired
    self.documentation = documentation
    self.deprecation = deprecation
    self.defaultValue = defaultValue
  }
}

/// What a request carries.
public struct RequestBody: Sendable {
  public enum Encoding: Sendable {
    case json
    /// Bytes that the caller has, of any type.
    case bytes
  }

  public var encoding: Encoding
  public var contentType: String
  public var type: ValueType
  public var isRequired: Bool
  public var documentation: Documentation

  public init(
    encoding: Encoding, contentType: String, type: ValueType, isRequired: Bool,
    documentation: Documentation
  ) {
    self.encoding = encoding
    self.contentType = contentType
    self.type = type
    self.isRequired = isRequired
    self.documentation = documentation
  }
}

/// What an operation answers when it succeeds.
public struct Success: Sendable {
  public enum Content: Sendable {
    case nothing
    case json(ValueType)
    case text(contentType: String)
    case bytes(contentType: String)
  }

  public var content: Content
  /// Whether some successful answer has no content.
  public var mayBeEmpty: Bool
  public var documentation: String

  public init(content: Content, mayBeEmpty: Bool, documentation: String) {
    self.content = content
    self.mayBeEmpty = mayBeEmpty
    self.documentation = documentation
  }
}

/// An answer that the document describes as a failure.
public struct Failure: Sendable {
  public enum Status: Hashable, Sendable {
    case code(Int)
    case range(Int)
    case fallback
  }

  public var status: Status
  public var documentation: String
  public var body: ValueType?

  public init(status: Status, documentation: String, body: ValueType?) {
    self.status = status
    self.documentation = documentation
    self.body = body
  }
}

/// How to tell from an answer whether a long-running job has ended.
public struct Poll: Sendable {
  /// The property that holds the state.
  public var status: String
  public var succeeded: [String]
  public var failed: [String]

  public init(status: String, succeeded: [String], failed: [String]) {
    self.status = status
    self.succeeded = succeeded
    self.failed = failed
  }
}
