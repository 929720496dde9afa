import Diagnostics
import TextGrammar

/// Everything that a call may send or receive. The arguments and the result of the client's method
/// are derived from it: ``Operation/body``, ``Operation/success`` and ``Operation/failures``.
public struct Exchange: Sendable {
  /// `nil` if the request has no body.
  public var request: Request?
  /// The responses, in document order.
  public var responses: [Response]
  /// Whether a request can say which state of the resource it knows, so that the response is 304.
  public var isConditional = false

  public init(request: Request? = nil, responses: [Response] = []) {
    self.request = request
    self.responses = responses
  }

  /// The body of the request, in one of several media types.
  public struct Request: Sendable {
    public var contents: [Content]
    public var isRequired: Bool
    public var documentation: Documentation
    public var location: SourceLocation

    public init(
      contents: [Content], isRequired: Bool, documentation: Documentation, location: SourceLocation
    ) {
      self.contents = contents
      self.isRequired = isRequired
      self.documentation = documentation
      self.location = location
    }
  }

  /// The response with a status or a range of statuses.
  public struct Response: Sendable {
    public var status: ResponseStatus
    /// The possible media types; empty if the response has no body.
    public var contents: [Content]
    public var headers: [Header]
    public var documentation: String
    public var location: SourceLocation

    public init(
      status: ResponseStatus, contents: [Content], headers: [Header], documentation: String,
      location: SourceLocation
    ) {
      self.status = status
      self.contents = contents
      self.headers = headers
      self.documentation = documentation
      self.location = location
    }
  }

  /// A body in one media type.
  public struct Content: Sendable {
    /// The name as the document writes it.
    public let mediaType: String
    public let name: MediaTypeName
    public let kind: ContentKind
    /// The type of the whole body; `nil` if the document does not describe it.
    public var type: ValueType?
    /// The type of each element of a sequential media type, such as a stream of events.
    public var elementType: ValueType?
    /// What the data of server-sent events are, if the elements describe the events as wholes.
    public var eventData: StreamedContent.EventData?
    /// Whether the elements of a stream have a property `error`.
    public var hasErrorElements = false
    /// The serialization of the properties, if the media type is a form.
    public var form = RequestBody.Form()
    /// The value that the server assumes if none is sent.
    public var defaultValue: Literal?
    /// The number of the schema, equal for contents of one message whose schemas are equal; `nil` if
    /// there is none.
    public var schemaNumber: Int?
    /// Whether the document describes the body as an object without properties.
    public var isWithoutProperties = false
    public var location: SourceLocation

    public init(
      mediaType: String, type: ValueType? = nil, elementType: ValueType? = nil,
      defaultValue: Literal? = nil, location: SourceLocation
    ) {
      self.mediaType = mediaType
      name = MediaTypeName(mediaType)
      kind = ContentKind(name)
      self.type = type
      self.elementType = elementType
      self.defaultValue = defaultValue
      self.location = location
    }
  }

  /// A header field of a response.
  public struct Header: Sendable {
    /// The name in lowercase.
    public var name: String
    /// The type of the value; a string if the document does not describe it.
    public var type: ValueType
    public var isRequired: Bool
    public var isDeprecated: Bool
    public var documentation = Documentation()
    /// The type as which clients read the value; `nil` if only browsers or HTTP libraries do.
    public var read: ValueType?
    public var location: SourceLocation

    public init(
      name: String, type: ValueType = ValueType(.string), isRequired: Bool, isDeprecated: Bool,
      location: SourceLocation
    ) {
      self.name = name
      self.type = type
      self.isRequired = isRequired
      self.isDeprecated = isDeprecated
      self.location = location
    }
  }
}
