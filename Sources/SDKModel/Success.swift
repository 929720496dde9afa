/// The result of a successful operation.
public struct Success: Sendable {
  public enum Content: Sendable {
    case nothing
    case json(ValueType, contentType: String)
    case text(contentType: String)
    case bytes(contentType: String)
    case stream(StreamedContent)
    /// The target of a redirect, which is not followed.
    case location
    /// The content of one of the ``Success/outcomes``, and which of them it is.
    case oneOfSeveral
  }

  public var content: Content
  /// Whether the result can be missing: some outcome has no content.
  public var isOptional: Bool
  /// The documented responses that are no failures.
  public var outcomes: [Outcome]
  public var documentation: String

  public init(
    content: Content, isOptional: Bool = false, outcomes: [Outcome] = [], documentation: String
  ) {
    self.content = content
    self.isOptional = isOptional
    self.outcomes = outcomes
    self.documentation = documentation
  }

  /// Whether the result depends on the status of the response.
  public var dependsOnStatus: Bool {
    switch content {
    case .location, .oneOfSeveral: true
    case .nothing, .json, .text, .bytes, .stream: outcomes.contains { $0.status.isRedirect }
    }
  }

  /// The types of all contents that the document describes.
  public var types: [ValueType] {
    [content.type].compactMap { $0 } + outcomes.compactMap(\.content.type)
  }
}

/// A documented response that is no failure.
public struct Outcome: Sendable {
  public var status: ResponseStatus
  public var content: Success.Content
  public var documentation: String

  public init(status: ResponseStatus, content: Success.Content, documentation: String) {
    self.status = status
    self.content = content
    self.documentation = documentation
  }
}

extension Success.Content {
  /// The type of the value, or of each element of a stream; `nil` if none is described.
  public var type: ValueType? {
    switch self {
    case .json(let type, _): type
    case .stream(let stream): stream.element.type
    case .nothing, .text, .bytes, .location, .oneOfSeveral: nil
    }
  }

  /// The media type; `nil` if there is no content, or the client decides.
  public var contentType: String? {
    switch self {
    case .json(_, let contentType): contentType
    case .text(let contentType), .bytes(let contentType): contentType
    case .stream(let stream): stream.contentType
    case .nothing, .location, .oneOfSeveral: nil
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
