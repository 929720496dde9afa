import Foundation

/// A response that is no failure.
struct SuccessfulResponse<Body: Sendable>: Sendable {
  let head: ResponseHead
  /// Where it came from, after redirects; `nil` if a middleware made it.
  let url: URL?
  var body: Body
  /// Removes the secrets of the request from strings.
  let redaction: Redaction

  /// The response with its body in another form.
  func with<Other>(body: Other) -> SuccessfulResponse<Other> {
    SuccessfulResponse<Other>(head: head, url: url, body: body, redaction: redaction)
  }
}

/// A successful response whose body is still to be read.
typealias StreamedResponse = SuccessfulResponse<HTTPBody>

/// A successful response with its body in memory.
typealias ReceivedResponse = SuccessfulResponse<Data>

/// A successful response whose body the caller reads.
typealias StreamOrigin = SuccessfulResponse<Void>
