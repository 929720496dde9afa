import Diagnostics
import TextGrammar

/// All that may travel in a call, as HTTP has it. What a client's method takes and returns is derived
/// from it: ``Operation/body``, ``Operation/success`` and ``Operation/failures``.
public struct Exchange: Sendable {
  /// `nil` if the request has no body.
  public var request: Request?
  /// In the document's order.
  public var responses: [Response]

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

  /// What may come back with one status, or one range of them.
  public struct Response: Sendable {
    public var status: ResponseStatus
    /// Empty if the response has no body; otherwise its possible media types.
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

  /// A body in one of its media types.
  public struct Content: Sendable {
    /// As the document writes it.
    public let mediaType: String
    public let name: MediaTypeName
    public let kind: ContentKind
    /// The type of the whole; `nil` where the document does not say.
    public var type: ValueType?
    /// The type of each element of a sequence that is read one by one, such as a stream of events.
    public var elementType: ValueType?
    /// What the data of server-sent events are, if the elements describe the events as wholes.
    public var eventData: StreamedContent.EventData?
    /// How the properties are written, where the media type is a form.
    public var form = RequestBody.Form()
    /// The value that the server uses if none is sent.
    public var defaultValue: Literal?
    /// Whether the document describes an object of which it says that it has no properties.
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
    /// In lower case.
    public var name: String
    /// A string, where the document does not say.
    public var type: ValueType
    public var isRequired: Bool
    public var isDeprecated: Bool
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
