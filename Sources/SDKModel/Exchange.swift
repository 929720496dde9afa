import Diagnostics

/// All that may travel in a call, as HTTP has it, whether a client reads it or not.
public struct Exchange: Sendable {
  /// The forms that the body of the request may have.
  public var requestContents: [Content]
  public var answers: [Answer]

  public init(requestContents: [Content] = [], answers: [Answer] = []) {
    self.requestContents = requestContents
    self.answers = answers
  }

  /// A body in one of its media types.
  public struct Content: Sendable {
    /// As the document writes it.
    public var mediaType: String
    /// `nil` where the document does not say.
    public var type: ValueType?
    /// What is taken where nothing is sent.
    public var defaultValue: Literal?
    public var location: SourceLocation

    public init(
      mediaType: String, type: ValueType?, defaultValue: Literal? = nil, location: SourceLocation
    ) {
      self.mediaType = mediaType
      self.type = type
      self.defaultValue = defaultValue
      self.location = location
    }
  }

  /// What may come back with one status, or one range of them.
  public struct Answer: Sendable {
    public var status: Failure.Status
    public var contents: [Content]
    public var headers: [Header]
    public var location: SourceLocation

    public init(
      status: Failure.Status, contents: [Content], headers: [Header], location: SourceLocation
    ) {
      self.status = status
      self.contents = contents
      self.headers = headers
      self.location = location
    }
  }

  public struct Header: Sendable {
    public var name: String
    public var type: ValueType
    public var isRequired: Bool
    public var isDeprecated: Bool
    public var location: SourceLocation

    public init(
      name: String, type: ValueType, isRequired: Bool, isDeprecated: Bool, location: SourceLocation
    ) {
      self.name = name
      self.type = type
      self.isRequired = isRequired
      self.isDeprecated = isDeprecated
      self.location = location
    }
  }
}
