import Foundation

/// A successful response.
struct SuccessfulResponse<Body: Sendable>: Sendable {
  let head: ResponseHead
  let body: Body
  /// Removes the secrets of the request from strings.
  let redaction: Redaction

  /// The response with its body in another form.
  func with<Other>(body: Other) -> SuccessfulResponse<Other> {
    SuccessfulResponse<Other>(head: head, body: body, redaction: redaction)
  }
}

/// A successful response whose body is still to be read.
typealias StreamedResponse = SuccessfulResponse<HTTPBody>

/// A successful response with its body in memory.
typealias ReceivedResponse = SuccessfulResponse<Data>

/// A successful response whose body somebody else reads.
typealias StreamOrigin = SuccessfulResponse<Void>
