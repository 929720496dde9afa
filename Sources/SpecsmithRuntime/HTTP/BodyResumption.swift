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

  /// An entity tag must be a strong one, and so must a date: a content that had changed within the
  /// second before the response may change within it again (RFC 9110 sections 8.8.2.2 and 13.1.5).
  private static func validator(in head: ResponseHead) -> String? {
    if let tag = head.headers[.eTag] { return tag.hasPrefix("W/") ? nil : tag }
    guard let modified = head.headers[.lastModified] else { return nil }
    if let date = head.headers[.date].flatMap(HTTPDate.date),
      let change = HTTPDate.date(from: modified), date.timeIntervalSince(change) < 1
    {
      return nil
    }
    return modified
  }

  /// Bytes that follow some others.
  struct Rest {
    let body: HTTPBody
    /// Where the bytes begin: 0 if the content has changed, and is sent as a whole.
    let offset: Int64
    /// The number of all bytes of the content; `nil` if it is not known.
    let total: Int64?
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
      client.allowance.take()
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
    if response.head.status == 200 {
      let next = BodyResumption(of: response.head, to: request, options: self.options, by: client)
      let body = response.body.resumable(next)
      return Rest(body: body, offset: 0, total: body.length)
    }
    guard response.head.status == 206, isSameVersion(response.head),
      let range = ContentRange(response.head.headers[.contentRange] ?? ""), range.first == offset
    else { throw error }
    return Rest(body: response.body.resumable(self), offset: offset, total: range.total)
  }

  /// The error for a part that ended before the content does, as a server may send less than requested.
  func shortened(by count: Int64) -> APIError {
    let error = TransportError(
      .connectionLost, reason: "the response ended \(count) bytes before the content does")
    return .connectionFailed(
      ConnectionFailure(
        error, to: request, redaction: client.redaction.adding(request.secrets)))
  }

  /// Whether a response with a part names no other version of the content.
  private func isSameVersion(_ head: ResponseHead) -> Bool {
    let name: HTTPField.Name = validator.hasPrefix("\"") ? .eTag : .lastModified
    return head.headers[name].map { $0 == validator } ?? true
  }
}

/// Which bytes of a content a response has: `bytes 5-9/10`, or `bytes 5-9/*` (RFC 9110 section 14.4).
private struct ContentRange {
  let first: Int64
  /// The number of all bytes of the content; `nil` if the server does not know it.
  let total: Int64?

  init?(_ text: String) {
    let words = text.split(separator: " ")
    guard words.count == 2, words[0].lowercased() == "bytes" else { return nil }
    let parts = words[1].split(separator: "/", omittingEmptySubsequences: false)
    let limits = parts[0].split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, limits.count == 2, let first = Int64(limits[0]),
      let last = Int64(limits[1]), first <= last
    else { return nil }
    self.first = first
    total = Int64(parts[1])
    if let total, last >= total { return nil }
  }
}
