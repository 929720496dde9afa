import Foundation
import HTTPTypes

/// Sees every attempt of a client's requests, and can change it, respond to it, or read its
/// response.
///
/// ```swift
/// struct Signing: ClientMiddleware {
///   func respond(
///     to request: OutgoingRequest, next: (OutgoingRequest) async throws -> IncomingResponse
///   ) async throws -> IncomingResponse {
///     var request = request
///     request.head.headerFields[.init("X-Signature")!] = signature(of: request.head)
///     return try await next(request)
///   }
/// }
/// ```
///
/// A header that a middleware adds is not taken to another origin by a redirect.
public protocol ClientMiddleware: Sendable {
  /// Handles one attempt of a request, usually by passing it on.
  ///
  /// - Parameters:
  ///   - request: The attempt, as the client or the middleware outside of this one made it.
  ///   - next: Sends the request. It can be called more than once.
  /// - Returns: The response of the attempt.
  /// - Throws: ``TransportError`` to have the attempt count as a failed connection. Any other error
  ///   ends the call.
  func respond(
    to request: OutgoingRequest,
    next: @Sendable (OutgoingRequest) async throws -> IncomingResponse
  ) async throws -> IncomingResponse
}

/// A request that is about to be sent.
public struct OutgoingRequest: Sendable {
  /// The method, the parts of the URL, and the headers, with the credentials.
  public var head: HTTPRequest

  /// The body; `nil` for none.
  public var body: HTTPBody?

  /// The operation's name in the document.
  public let operation: String

  /// The path with a placeholder in the place of each parameter, behind the base URL, such as
  /// `/orders/{order_id}`, or `/orders/{}` for a parameter whose name is not known; `nil` for a call
  /// that the document does not know.
  public let pathTemplate: String?

  /// The number of the attempt, from 1.
  public let attempt: Int

  /// The responses that the call can read; empty if that is not known.
  package let expected: [ExpectedResponse]

  /// Removes the secrets of the request from strings.
  private let redaction: Redaction

  /// Creates a request without a client, such as for the test of a middleware.
  ///
  /// - Parameters:
  ///   - head: The method, the parts of the URL, and the headers.
  ///   - body: The body; `nil` for none.
  ///   - operation: The operation's name in the document.
  ///   - pathTemplate: The path with placeholders; `nil` if it is not known.
  ///   - attempt: The number of the attempt, from 1.
  public init(
    _ head: HTTPRequest, body: HTTPBody? = nil, operation: String = "",
    pathTemplate: String? = nil, attempt: Int = 1
  ) {
    self.init(
      head, body: body, operation: operation, pathTemplate: pathTemplate, attempt: attempt,
      expected: [], redaction: Redaction([]))
  }

  init(
    _ head: HTTPRequest, body: HTTPBody?, operation: String, pathTemplate: String?, attempt: Int,
    expected: [ExpectedResponse], redaction: Redaction
  ) {
    self.head = head
    self.body = body
    self.operation = operation
    self.pathTemplate = pathTemplate
    self.attempt = attempt
    self.expected = expected
    self.redaction = redaction
  }

  /// The whole URL, without the credentials and other secrets that the client knows of.
  public var redactedURL: String {
    redaction.redact("\(head.scheme ?? "https")://\(head.authority ?? "")\(head.path ?? "/")")
  }
}

/// A response as it arrived.
public struct IncomingResponse: Sendable {
  /// The status and the headers.
  public var head: HTTPResponse

  /// The body, which has not been read yet. A middleware that reads it puts another in its place.
  public var body: HTTPBody

  /// The request that it answers, after redirects; `nil` if a middleware made it.
  var source: HTTPRequest?

  /// Creates a response in place of a server's.
  ///
  /// - Parameters:
  ///   - head: The status and the headers.
  ///   - body: The body.
  public init(_ head: HTTPResponse, body: HTTPBody = .empty) {
    self.head = head
    self.body = body
  }
}

/// Headers may be keys, and bodies anything.
extension OutgoingRequest: CustomStringConvertible, CustomReflectable {
  public var description: String { "\(head.method.rawValue) (\(operation)), attempt \(attempt)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Headers may be keys, and bodies anything.
extension IncomingResponse: CustomReflectable {
  public var customMirror: Mirror { Mirror(self, children: ["status": head.status.code]) }
}
