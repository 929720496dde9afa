import Foundation
import HTTPTypes

/// A response that is no failure.
struct SuccessfulResponse<Body: Sendable>: Sendable {
  let head: ResponseHead
  /// The request that it answers, after redirects; `nil` if a middleware made it.
  let source: HTTPRequest?
  var body: Body
  /// Removes the secrets of the request from strings.
  let redaction: Redaction

  /// The response with its body in another form.
  func with<Other>(body: Other) -> SuccessfulResponse<Other> {
    SuccessfulResponse<Other>(head: head, source: source, body: body, redaction: redaction)
  }
}

/// A successful response whose body is still to be read.
typealias StreamedResponse = SuccessfulResponse<HTTPBody>

/// A successful response with its body in memory.
typealias ReceivedResponse = SuccessfulResponse<Data>

/// A successful response whose body the caller reads.
typealias StreamOrigin = SuccessfulResponse<Void>
