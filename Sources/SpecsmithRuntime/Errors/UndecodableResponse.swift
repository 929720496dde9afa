import Foundation
import HTTPTypes

/// A successful response whose body, or a part of whose stream, does not match the document.
public struct UndecodableResponse: Sendable {
  /// The status code, such as 200.
  public let status: Int

  /// The body as the server sent it; of a stream the part that does not match.
  public let body: Data

  /// Which part of a stream does not match, such as `event 3`, counted from 1; `nil` for a body as a
  /// whole.
  public let part: String?

  /// The header fields of the response. Their values may be secret.
  public let headers: HTTPFields

  /// The reason: a `DecodingError`, or a ``ValidationError`` if responses are validated.
  public let underlying: any Error

  /// Where in the body, as a JSON Pointer; empty for the body as a whole.
  public let location: String

  /// The server's id for the request, to report to its operators.
  public let requestID: String?

  /// The operation's name in the document.
  public let operation: String

  /// The method of the request, such as `GET`.
  public let method: String

  /// The path of the request, without its query.
  public let path: String

  private let reason: String
  private let excerpt: String

  init(
    _ head: ResponseHead, body: Data, part: String? = nil, to request: APIRequest,
    underlying: any Error, redaction: Redaction
  ) {
    status = head.status
    self.body = body
    self.part = part
    headers = head.headers
    self.underlying = underlying
    requestID = head.requestID.map(redaction.redact)
    operation = request.operation
    method = request.method.rawValue
    path = redaction.redact(request.path.text)
    let context = (underlying as? DecodingError)?.context
    location = context?.codingPath.pointer ?? ""
    reason = redaction.redact(context?.debugDescription ?? "\(underlying)")
    excerpt = redaction.excerpt(of: body, length: 200)
  }
}

extension UndecodableResponse: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  public var description: String {
    var text = part.map { "In the stream, \($0)" } ?? "The response with status \(status)"
    text += " does not match the document"
    if !location.isEmpty { text += ", at \(location)" }
    text += ": \(reason) (\(method) \(path)"
    if let requestID { text += ", request id \(Excerpt.plain(requestID))" }
    return text + "): \(excerpt.isEmpty ? "the body is empty" : excerpt)"
  }

  public var debugDescription: String { description }

  public var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "status": status, "operation": operation, "requestID": requestID as Any,
        "location": location, "body": "\(body.count) bytes",
      ])
  }
}

extension DecodingError {
  /// What every case of the error carries.
  package var context: Context? {
    switch self {
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .keyNotFound(_, let context), .dataCorrupted(let context):
      context
    @unknown default: nil
    }
  }
}
