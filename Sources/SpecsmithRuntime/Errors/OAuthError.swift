import Foundation

/// Why a server gave no access token.
public struct OAuthError: Error, Hashable, Sendable {
  /// The status code of the response, such as 401.
  public let status: Int

  /// The server's name of the error, such as `invalid_client` (RFC 6749 section 5.2); `nil` if it
  /// gave none.
  public let error: String?

  /// The server's words, its `error_description`; `nil` if it gave none.
  public let serverMessage: String?

  /// The server's id for the request, to report to its operators.
  public let requestID: String?

  init(
    status: Int, error: String? = nil, serverMessage: String? = nil, requestID: String?,
    redaction: Redaction
  ) {
    self.status = status
    self.error = error.map { Excerpt.plain(redaction.redact($0)) }
    self.serverMessage = serverMessage.map {
      Excerpt.plain(redaction.redact($0), length: ServerMessage.length)
    }
    self.requestID = requestID.map { Excerpt.plain(redaction.redact($0)) }
  }
}

/// A sentence for a person; it holds no secret.
extension OAuthError: CustomStringConvertible, CustomDebugStringConvertible, LocalizedError {
  public var description: String {
    var text = "No access token: "
    if (200...299).contains(status), error == nil {
      text += "the response with status \(status) holds none that can be used"
    } else {
      text += "\(status)"
      if let phrase = StatusPhrase.phrase(for: status) { text += " \(phrase)" }
      if let error { text += ", \(error)" }
    }
    if let requestID { text += " (request id \(requestID))" }
    if let serverMessage { text += ": \(serverMessage)" }
    return text
  }

  public var debugDescription: String { description }
  public var errorDescription: String? { description }
}
