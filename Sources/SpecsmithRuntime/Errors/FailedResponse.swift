import Foundation
import HTTPTypes

/// A response with an unsuccessful status.
public struct FailedResponse: Sendable {
  /// The status code, such as 404.
  public let status: Int

  /// The document's description of such a response; `nil` when it does not.
  public let documentation: String?

  /// The body as the server sent it; only its beginning if ``bodyFailure`` says why the rest is
  /// missing.
  public let body: Data

  /// Why the body is not complete: the connection broke, or the body is too large; `nil` if it is
  /// complete.
  public let bodyFailure: TransportError?

  /// The decoded body, when the document gives it a schema and it keeps to that.
  public let value: (any Sendable)?

  /// The header fields of the response. Their values may be secret.
  public let headers: HTTPFields

  /// The server's id for the request, to report to its operators.
  public let requestID: String?

  /// How long the server wants the client to wait before the next request.
  public let retryAfter: Duration?

  /// The operation's name in the document.
  public let operation: String

  /// The method of the request, such as `GET`.
  public let method: String

  /// The path of the request, without its query.
  public let path: String

  /// What the body says for people to read, shortened; `nil` if it has no such property.
  public let serverMessage: String?

  private let bodyProblem: String?

  init(
    _ head: ResponseHead, body: Data, bodyFailure: TransportError?, to request: APIRequest,
    redaction: Redaction, now: Date
  ) {
    let failure = DocumentedFailure.failure(for: head.status, among: request.failures)
    status = head.status
    documentation = failure.map(\.documentation)
    self.body = body
    self.bodyFailure = bodyFailure
    bodyProblem = bodyFailure.map { Excerpt.plain(redaction.redact($0.reason), length: 200) }
    value = failure?.value.flatMap { try? $0(body) }
    headers = head.headers
    requestID = head.requestID.map(redaction.redact)
    retryAfter = head.retryAfter(now: now)
    operation = request.operation
    method = request.method.rawValue
    path = redaction.redact(request.path.text)
    serverMessage = ServerMessage.text(in: body, redaction: redaction)
  }

  /// The decoded body, when it is of that type.
  public func value<Value>(as type: Value.Type = Value.self) -> Value? {
    value as? Value
  }

  /// The value of a header, in any case of letters.
  public func header(_ name: String) -> String? {
    ResponseHead(status: status, headers: headers).header(name)
  }
}

extension FailedResponse: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// `404 Not Found: Spec or version not found (GET /api/specs/1/, request id abc)`, and the
  /// server's own message.
  public var description: String {
    let words = documentation ?? ""
    var text = "\(status)"
    let phrase = StatusPhrase.phrase(for: status) ?? ""
    // Many documents begin with HTTP's own phrase.
    if phrase.isEmpty || !words.lowercased().hasPrefix(phrase.lowercased()) {
      if !phrase.isEmpty { text += " \(phrase)" }
      if !words.isEmpty { text += ":" }
    }
    if !words.isEmpty { text += " \(words)" }
    text += " (\(method) \(path)"
    if let requestID { text += ", request id \(Excerpt.plain(requestID))" }
    if let retryAfter { text += ", to be tried again in \(retryAfter)" }
    text += ")"
    if let serverMessage { text += ": \(serverMessage)" }
    if let bodyProblem { text += "; its body is not complete: \(bodyProblem)" }
    return text
  }

  public var debugDescription: String { description }

  /// Without the body and the headers, since a server may return what it was sent.
  public var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "status": status, "operation": operation, "requestID": requestID as Any,
        "body": "\(body.count) bytes",
      ])
  }
}
