/// The result of a successful operation.
public struct Success: Sendable {
  public enum Content: Sendable {
    case nothing
    case json(ValueType)
    case text(contentType: String)
    case bytes(contentType: String)
    case stream(StreamedContent)
  }

  public var content: Content
  /// Whether some successful response has no content.
  public var mayBeEmpty: Bool
  public var documentation: String

  public init(content: Content, mayBeEmpty: Bool, documentation: String) {
    self.content = content
    self.mayBeEmpty = mayBeEmpty
    self.documentation = documentation
  }
}

extension Success.Content {
  /// The type of the value, or of each element of a stream; `nil` if none is described.
  public var type: ValueType? {
    switch self {
    case .json(let type): type
    case .stream(let stream): stream.element.type
    case .nothing, .text, .bytes: nil
    }
  }
}

/// A response that the document describes as a failure.
public struct Failure: Sendable {
  public var status: ResponseStatus
  public var documentation: String
  public var body: ValueType?

  public init(status: ResponseStatus, documentation: String, body: ValueType?) {
    self.status = status
    self.documentation = documentation
    self.body = body
  }
}

/// A response whose elements are read one by one, as they arrive.
public struct StreamedContent: Sendable {
  /// What tells the elements apart.
  public enum Framing: Sendable {
    case serverSentEvents, jsonLines, jsonSequence
  }

  /// What becomes a value of the stream.
  public enum Element: Sendable {
    /// JSON: a text of the stream, or the data of an event.
    case json(ValueType)
    /// A server-sent event as an object with `event`, `data` and `id`.
    case event(ValueType, data: EventData)
    /// A server-sent event of which the document says nothing.
    case undescribedEvent

    /// The type that the document describes.
    public var type: ValueType? {
      switch self {
      case .json(let type), .event(let type, _): type
      case .undescribedEvent: nil
      }
    }
  }

  /// What the data of events are.
  public enum EventData: Sendable {
    case string, json
    /// JSON in the events of these names, and a string in others.
    case jsonInEvents([String])
  }

  public var framing: Framing
  public var element: Element
  /// Whether the elements have a place for an error, so that one is no failure of the stream.
  public var hasErrorElements: Bool
  public var contentType: String

  public init(
    framing: Framing, element: Element, hasErrorElements: Bool = false, contentType: String
  ) {
    self.framing = framing
    self.element = element
    self.hasErrorElements = hasErrorElements
    self.contentType = contentType
  }
}
