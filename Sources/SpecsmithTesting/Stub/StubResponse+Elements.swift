import Foundation
@_spi(Generated) import SpecsmithRuntime

extension StubResponse {
  /// The elements of a stream, in the form that the call reads: server-sent events, JSON lines or a
  /// sequence of JSON texts.
  ///
  /// - Parameters:
  ///   - elements: The elements.
  ///   - failure: How the connection is lost after the elements; `nil` for an end.
  ///   - headers: Further header fields of the response.
  public static func elements<Element: Encodable & Sendable>(
    _ elements: [Element], then failure: TransportError? = nil, headers: [String: String] = [:]
  ) -> StubResponse where Value == ResponseStream<Element> {
    stream(StubElements(elements, then: failure) { .value($0) }, headers)
  }

  /// The elements of a stream, each as soon as a sequence has it.
  ///
  /// What the sequence throws is what the connection is lost by if it is a `TransportError`.
  ///
  /// - Parameters:
  ///   - elements: The elements.
  ///   - headers: Further header fields of the response.
  public static func elements<Elements: AsyncSequence & Sendable>(
    _ elements: Elements, headers: [String: String] = [:]
  ) -> StubResponse
  where Elements.Element: Encodable & Sendable, Value == ResponseStream<Elements.Element> {
    stream(StubElements(elements) { .value($0) }, headers)
  }

  /// Server-sent events as they are.
  ///
  /// - Parameters:
  ///   - events: The events.
  ///   - failure: How the connection is lost after the events; `nil` for an end.
  ///   - headers: Further header fields of the response.
  public static func events(
    _ events: [ServerSentEvent], then failure: TransportError? = nil,
    headers: [String: String] = [:]
  ) -> StubResponse {
    stream(StubElements(events, then: failure) { .event($0) }, headers)
  }

  /// Server-sent events, each as soon as a sequence has it.
  ///
  /// - Parameters:
  ///   - events: The events.
  ///   - headers: Further header fields of the response.
  public static func events<Events: AsyncSequence & Sendable>(
    _ events: Events, headers: [String: String] = [:]
  ) -> StubResponse where Events.Element == ServerSentEvent {
    stream(StubElements(events) { .event($0) }, headers)
  }

  fileprivate static func stream(
    _ elements: StubElements, _ headers: [String: String]
  ) -> StubResponse {
    StubResponse(StubAnswer(content: .elements(elements), headers: headers))
  }
}

extension StubResponse where Value == Any {
  /// The elements of a stream, in the form that the call reads.
  ///
  /// - Parameters:
  ///   - elements: The elements.
  ///   - failure: How the connection is lost after the elements; `nil` for an end.
  ///   - headers: Further header fields of the response.
  public static func elements(
    _ elements: [some Encodable & Sendable], then failure: TransportError? = nil,
    headers: [String: String] = [:]
  ) -> StubResponse {
    stream(StubElements(elements, then: failure) { .value($0) }, headers)
  }
}

/// The elements of a stream, which can be sent any number of times.
struct StubElements: Sendable {
  enum Element: Sendable {
    case value(any Encodable & Sendable)
    case event(ServerSentEvent)
  }

  /// Makes the function that returns one element after the other, and `nil` at the end.
  let begin: @Sendable () -> () async throws -> Element?

  init<Value: Sendable>(
    _ values: [Value], then failure: TransportError?,
    _ element: @escaping @Sendable (Value) -> Element
  ) {
    begin = {
      var rest = values[...]
      return {
        if let value = rest.popFirst() { return element(value) }
        if let failure { throw failure }
        return nil
      }
    }
  }

  init<Values: AsyncSequence & Sendable>(
    _ values: Values, _ element: @escaping @Sendable (Values.Element) -> Element
  ) {
    begin = {
      var iterator = values.makeAsyncIterator()
      return { try await iterator.next().map(element) }
    }
  }
}
