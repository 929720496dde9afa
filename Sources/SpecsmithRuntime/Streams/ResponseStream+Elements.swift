import HTTPTypes

extension ResponseStream {
  /// A stream of elements that no server sends, for a type that stands in for a resource in a test.
  ///
  /// - Parameters:
  ///   - elements: What the sequence throws, the stream throws.
  ///   - response: The status and the header fields.
  public init<Elements: AsyncSequence & Sendable>(
    _ elements: Elements, response: ResponseHead = ResponseHead(status: 200, headers: [:])
  ) where Elements.Element == Element {
    self.init(response) { SequenceReader(elements) }
  }

  /// A stream of elements that no server sends, for a type that stands in for a resource in a test.
  ///
  /// - Parameters:
  ///   - elements: The elements, after which the stream ends.
  ///   - response: The status and the header fields.
  public init(
    _ elements: [Element], response: ResponseHead = ResponseHead(status: 200, headers: [:])
  ) {
    let (stream, continuation) = AsyncStream.makeStream(of: Element.self)
    for element in elements { continuation.yield(element) }
    continuation.finish()
    self.init(stream, response: response)
  }
}

/// Reads the elements of a sequence.
private final class SequenceReader<Elements: AsyncSequence>: ElementReader
where Elements.Element: Sendable {
  private var iterator: Elements.AsyncIterator
  private var element: Elements.Element?

  init(_ elements: Elements) {
    iterator = elements.makeAsyncIterator()
  }

  func next() -> NextElement<Elements.Element> {
    defer { element = nil }
    return element.map { .element($0) } ?? .none
  }

  func receive() async throws -> Bool {
    element = try await iterator.next()
    return element != nil
  }
}
