import Foundation

@_spi(Generated) extension APIClient {
  /// Sends a request and returns the server-sent events of its response, whose data is JSON.
  ///
  /// - Parameters:
  ///   - endMark: The data of the event that ends the stream. A stream that the server ends without
  ///     it has ended too. The default is what many APIs send; it is no JSON, so it can be no element.
  ///   - errors: How errors that the server reports within the stream are handled.
  /// - Throws: ``ValidationError``, ``APIError``, ``ConfigurationError``, `CancellationError`; for
  ///   what is thrown later see ``ResponseStream/AsyncIterator/next()``.
  public func events<Element: Decodable & Sendable>(
    for request: APIRequest, endMark: String? = "[DONE]", errors: ErrorEvents = .automatic,
    options: RequestOptions = RequestOptions()
  ) async throws -> ResponseStream<Element> {
    try await events(for: request, as: .json, endMark: endMark, errors: errors, options: options)
  }

  /// Sends a request and returns the server-sent events of its response.
  ///
  /// - Parameters:
  ///   - form: How events become elements.
  ///   - endMark: The data of the event that ends the stream, such as `[DONE]`. A stream that the
  ///     server ends without it has ended too.
  ///   - errors: How errors that the server reports within the stream are handled.
  /// - Throws: As the other does.
  public func events<Element: Sendable>(
    for request: APIRequest, as form: EventForm<Element>, endMark: String? = "[DONE]",
    errors: ErrorEvents = .automatic, options: RequestOptions = RequestOptions()
  ) async throws -> ResponseStream<Element> {
    let request = request.expecting(.events(form.content))
    let response = try await streamedResponse(to: request, options: options)
    let context = StreamContext(
      client: self, request: request, unit: "event", errors: errors,
      endMark: endMark.map { Data($0.utf8) }, read: form.read)
    return ResponseStream(response.head) {
      StreamPass(EventConnection(response, to: request, options: options, by: self), context)
    }
  }

  /// Sends a request and returns the JSON lines of its response (`application/jsonl`,
  /// `application/x-ndjson`).
  ///
  /// - Parameter errors: How errors that the server reports within the stream are handled.
  /// - Throws: As ``events(for:endMark:errors:options:)`` does.
  public func jsonLines<Element: Decodable & Sendable>(
    for request: APIRequest, errors: ErrorEvents = .automatic,
    options: RequestOptions = RequestOptions()
  ) async throws -> ResponseStream<Element> {
    let request = request.expecting(.jsonLines)
    let response = try await streamedResponse(to: request, options: options)
    let limit = configuration.maxElementSize
    let context = StreamContext<Element>(
      client: self, request: request, unit: "element", errors: errors
    ) { frame, errors, leniency in
      try FrameJSON.element(of: frame.data, errors, by: leniency)
    }
    return ResponseStream(response.head) {
      StreamPass(FrameReader(response, JSONLinesParser(limit: limit)), context)
    }
  }

  /// Sends a request and returns the JSON texts of its response (`application/json-seq`, RFC 7464).
  ///
  /// - Parameter errors: How errors that the server reports within the stream are handled.
  /// - Throws: As ``events(for:endMark:errors:options:)`` does.
  public func jsonSequence<Element: Decodable & Sendable>(
    for request: APIRequest, errors: ErrorEvents = .automatic,
    options: RequestOptions = RequestOptions()
  ) async throws -> ResponseStream<Element> {
    let request = request.expecting(.jsonSequence)
    let response = try await streamedResponse(to: request, options: options)
    let limit = configuration.maxElementSize
    let context = StreamContext<Element>(
      client: self, request: request, unit: "element", errors: errors
    ) { frame, errors, leniency in
      if frame.mayBeCutOff { throw DecodingError.cutOff }
      return try FrameJSON.element(of: frame.data, errors, by: leniency)
    }
    return ResponseStream(response.head) {
      StreamPass(FrameReader(response, JSONSequenceParser(limit: limit)), context)
    }
  }
}

extension DecodingError {
  /// The error for a text of a sequence whose end may be missing.
  fileprivate static var cutOff: DecodingError {
    .dataCorrupted(
      Context(
        codingPath: [], debugDescription: "The text ends without white space: it may be cut off."))
  }
}
