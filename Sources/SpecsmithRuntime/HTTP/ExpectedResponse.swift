/// A response that a call can read: its statuses, and what it reads of it.
package struct ExpectedResponse: Hashable, Sendable {
  /// What a call reads of a response.
  package enum Content: Hashable, Sendable {
    case nothing
    case json
    case text
    /// Bytes, as they arrive.
    case bytes
    /// The target of a redirect.
    case location
    /// Server-sent events.
    case events(EventContent)
    /// JSON values, each on a line of its own.
    case jsonLines
    /// JSON values, each behind a record separator (RFC 7464).
    case jsonSequence
  }

  package let statuses: DocumentedStatuses
  package let content: Content

  package init(_ statuses: DocumentedStatuses, _ content: Content) {
    self.statuses = statuses
    self.content = content
  }
}

/// What a call reads of a server-sent event.
package enum EventContent: Hashable, Sendable {
  /// The data, as JSON.
  case json
  /// The data, as they are.
  case text
  /// The event as an object.
  case object(data: EventDataForm)
  /// The unchanged event.
  case event
}

extension APIRequest {
  /// The request of a call that reads every success in the same way.
  func expecting(_ content: ExpectedResponse.Content) -> APIRequest {
    var request = self
    request.expected = [ExpectedResponse(.range(2), content)]
    return request
  }
}
