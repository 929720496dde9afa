/// One event of a `text/event-stream` (WHATWG HTML section 9.2).
public struct ServerSentEvent: Hashable, Sendable {
  /// The name of the event; `message` where the stream gives none.
  public var event: String

  /// The content. Its lines are separated by line feeds.
  public var data: String

  /// The id of this event, or else of the last one before it that had one; empty if none had.
  public var id: String

  /// The time to wait before connecting again, where this event sets it.
  public var retry: Duration?

  /// Creates an event.
  ///
  /// - Parameters:
  ///   - event: The name of the event.
  ///   - data: The content, whose lines are separated by line feeds.
  ///   - id: The id; empty for none.
  ///   - retry: The time to wait before connecting again; `nil` where the event sets none.
  public init(event: String = "message", data: String, id: String = "", retry: Duration? = nil) {
    self.event = event
    self.data = data
    self.id = id
    self.retry = retry
  }

  init(_ frame: StreamFrame) {
    self.init(
      event: frame.name.isEmpty ? "message" : frame.name,
      data: String(decoding: frame.data, as: UTF8.self), id: frame.lastID, retry: frame.retry)
  }
}
