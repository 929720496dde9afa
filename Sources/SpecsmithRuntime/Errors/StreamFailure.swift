import Foundation
import HTTPTypes

/// An error that the server reported within a stream, after it had begun with a successful status.
///
/// The elements before were received. Whether the work was done, only the API's documentation can say.
public struct StreamFailure: Sendable {
  /// The name of the event that reports the error; `nil` where it has none.
  public let event: String?

  /// What the server sent, unchanged: the data of the event, or the line.
  public let data: Data

  /// The headers of the response.
  public let headers: HTTPFields

  /// What the data says for people to read, shortened; `nil` if it has no such property.
  public let serverMessage: String?

  /// The server's id for the request, to report to its operators.
  public let requestID: String?

  /// The operation's name in the document.
  public let operation: String

  /// The method of the request, such as `POST`.
  public let method: String

  /// The path of the request, without its query.
  public let path: String

  init(_ frame: StreamFrame, of origin: StreamOrigin, to request: APIRequest) {
    event = frame.name.isEmpty ? nil : frame.name
    // Not the whole chunk, which the frame may be a slice of.
    data = Data(frame.data)
    headers = origin.head.headers
    serverMessage = StreamFailure.message(in: frame.data, origin.redaction)
    requestID = origin.head.requestID.map(origin.redaction.redact)
    operation = request.operation
    method = request.method.rawValue
    path = origin.redaction.redact(request.path.text)
  }

  /// Decodes the data.
  ///
  /// - Throws: `DecodingError` if the data is not JSON, or of another type.
  public func value<Value: Decodable>(as type: Value.Type = Value.self) throws -> Value {
    try JSONCoding.value(of: type, from: data)
  }

  private static func message(in data: Data, _ redaction: Redaction) -> String? {
    if let text = ServerMessage.text(in: data, redaction: redaction) { return text }
    // Data that is no JSON is often the message itself.
    guard let first = data.first, !"{[<".utf8.contains(first) else { return nil }
    return redaction.excerpt(of: data, length: ServerMessage.length)
  }
}

extension StreamFailure: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// `The server reported an error in the stream (POST /messages, request id abc): Overloaded`
  public var description: String {
    var text = "The server reported an error in the stream (\(method) \(path)"
    if let requestID { text += ", request id \(Excerpt.plain(requestID))" }
    text += ")"
    if let serverMessage { text += ": \(serverMessage)" }
    return text
  }

  public var debugDescription: String { description }

  /// Without the data and the headers, since a server may return what it was sent.
  public var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "event": event as Any, "operation": operation, "requestID": requestID as Any,
        "data": "\(data.count) bytes",
      ])
  }
}
