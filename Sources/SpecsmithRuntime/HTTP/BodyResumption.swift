import HTTPTypes

/// Requests the rest of a body whose connection was lost, by its range (RFC 9110 section 14).
///
/// A class, so that bodies, which are copied often, stay small.
final class BodyResumption: Sendable {
  private let client: APIClient
  private let request: APIRequest
  private let options: RequestOptions
  /// What the server names this version of the content by: another one has another name.
  private let validator: String

  /// - Parameter head: The head of the response with the body.
  /// - Returns: `nil` if the server does not name the version of the content, if the response is a
  ///   part of it, or if its bytes are not counted as they are received, as they are compressed.
  init?(
    of head: ResponseHead, to request: APIRequest, options: RequestOptions, by client: APIClient
  ) {
    let coding = head.headers[.contentEncoding]?.lowercased() ?? "identity"
    guard request.method == .get, head.status == 200, coding == "identity",
      head.headers[.acceptRanges]?.lowercased() != "none",
      let validator = BodyResumption.validator(in: head)
    else { return nil }
    self.client = client
    self.request = request
    self.options = options
    self.validator = validator
  }

  /// An entity tag must be a strong one (RFC 9110 section 13.1.5).
  private static func validator(in head: ResponseHead) -> String? {
    if let tag = head.headers[.eTag] { return tag.hasPrefix("W/") ? nil : tag }
    return head.headers[.lastModified]
  }

  /// Bytes that follow some others.
  struct Rest {
    let body: HTTPBody
    /// Where the bytes begin: 0 if the content has changed, and is sent as a whole.
    let offset: Int64
  }

  /// Requests the bytes that are missing.
  ///
  /// - Parameters:
  ///   - error: Why they are missing.
  ///   - number: How often the body was resumed before, from 0.
  ///   - offset: How many bytes have arrived.
  /// - Throws: The error, if the server sends no range; what a call throws.
  func rest(after error: APIError, number: Int, from offset: Int64) async throws -> Rest {
    let policy = client.configuration.retryPolicy
    guard let delay = policy.delay(beforeRetry: number, after: nil),
      client.state.allowance.take()
    else { throw error }
    client.configuration.logger?.notice(
      "Resuming after \(offset) bytes in \(delay): \(error)",
      metadata: request.metadata(redaction: client.redaction.adding(request.secrets)))
    try await client.clock.sleep(for: delay)
    try Task.checkCancellation()
    var options = options
    options.headers["Range"] = "bytes=\(offset)-"
    options.headers["If-Range"] = validator
    options.headers["Accept-Encoding"] = "identity"
    let response: StreamedResponse
    do {
      response = try await client.streamedResponse(to: request, options: options)
    } catch let refusal as APIError where refusal.statusCode == 416 {
      throw error
    }
    guard response.head.status == 206 else {
      let next = BodyResumption(
        of: response.head, to: request, options: self.options, by: client)
      guard response.head.status == 200 else { throw error }
      return Rest(body: response.body.resumable(next), offset: 0)
    }
    let range = response.head.headers[.contentRange] ?? ""
    guard range.lowercased().hasPrefix("bytes \(offset)-") else { throw error }
    return Rest(body: response.body.resumable(self), offset: offset)
  }
}
