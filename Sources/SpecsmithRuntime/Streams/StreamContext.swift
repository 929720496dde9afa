import Foundation

/// What the elements of a stream are read with, and what is thrown when they cannot be.
struct StreamContext<Element: Sendable>: Sendable {
  let client: APIClient
  let request: APIRequest
  /// What an element is called: `event`, `line` or `text`.
  let unit: String
  let errors: ErrorEvents
  /// The data of the event that ends the stream; `nil` where there is none.
  var endMark: Data?
  /// - Throws: ``ReportedError``; `DecodingError`.
  let read: @Sendable (StreamFrame, ErrorEvents, DecodingLeniency?) throws -> Element

  /// Whether the frame is the end mark, perhaps with white space after it.
  func isEnd(_ frame: StreamFrame) -> Bool {
    guard let endMark, frame.data.starts(with: endMark) else { return false }
    return frame.data.dropFirst(endMark.count).isBlankJSON
  }

  /// Reads an element, and validates it as the configuration requires.
  ///
  /// - Parameter number: The number of the element, from 1.
  /// - Returns: `nil` if the element is left out.
  /// - Throws: ``APIError``
  func element(
    of frame: StreamFrame, number: Int, from origin: @autoclosure () -> StreamOrigin
  ) throws(APIError) -> Element? {
    let leniency = client.configuration.decodingLeniency
    do {
      let element = try read(frame, errors, leniency)
      if client.configuration.responseValidation != .ignore {
        try client.validate(element, of: request, redaction: origin().redaction)
      }
      if let leniency, leniency.count > 0 {
        client.log(leniency, "of \(unit) \(number)", of: request, redaction: origin().redaction)
      }
      return element
    } catch {
      let failure = failure(of: frame, from: origin(), part: "\(unit) \(number)", because: error)
      guard leniency != nil, case .undecodableResponse = failure else { throw failure }
      client.configuration.logger?.warning(
        "Left out: \(failure)", metadata: request.metadata(redaction: origin().redaction))
      return nil
    }
  }

  /// The error for a response that is no such stream.
  func foreign(_ beginning: Data, from origin: StreamOrigin) -> APIError {
    failure(
      of: StreamFrame(data: beginning), from: origin, part: nil,
      because: DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: [], debugDescription: "It has no \(unit).")))
  }

  /// What is thrown for an error of the stream itself.
  func wrapped(_ error: any Error, from origin: StreamOrigin) -> any Error {
    guard let error = error as? StreamError else { return error }
    let reason = "\(error) (maxElementSize)"
    return APIError.connectionFailed(
      ConnectionFailure(
        TransportError(.responseTooLarge, reason: reason), to: request, redaction: origin.redaction)
    )
  }

  private func failure(
    of frame: StreamFrame, from origin: StreamOrigin, part: String?, because error: any Error
  ) -> APIError {
    let isReported =
      error is ReportedError
      // What cannot be read and looks like an error is one.
      || error is DecodingError && errors != .elements
        && (frame.name == ErrorEvents.name || FrameJSON.mentionsError(frame.data))
    guard !isReported else {
      return .streamFailed(StreamFailure(frame, of: origin, to: request))
    }
    return .undecodableResponse(
      UndecodableResponse(
        origin.head, body: Data(frame.data), part: part, to: request, underlying: error,
        redaction: origin.redaction))
  }
}
